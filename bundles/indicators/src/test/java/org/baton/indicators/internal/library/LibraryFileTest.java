package org.baton.indicators.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.ImportContext;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.store.LibrarySearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryFileTest {
  private static final String PREFIX = "indicators.import.";

  private final TestStore store = new TestStore();
  private final LibraryImport imports = new LibraryImport(store.library());
  private final List<Violation> wrong = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private final ImportContext context =
      new ImportContext() {
        @Override
        public Optional<String> cycle() {
          return Optional.empty();
        }

        @Override
        public void violation(Violation violation) {
          wrong.add(violation);
        }
      };

  private void take(String file) {
    imports.write(new FileOfRows(file, imports.columns()), context);
  }

  private String file(LibraryQuery query) throws IOException {
    StringWriter out = new StringWriter();
    new LibraryExport(store.libraryDesk())
        .write(query, title -> title.substring(PREFIX.length()), out);
    return out.toString();
  }

  /** Every field has something in it that files are known to spoil. */
  private static final Card FULL =
      new Card(
          "=SUM(A1), \"so\"\r\nand; -more\n'-quoted'",
          "'=1+1",
          "@law;\t+2",
          "＝要素，一",
          "100 * A / B; zero-division = zero",
          "每季度",
          "-统计局",
          "抽查，复核",
          List.of("按性别", "urban, rural", "[all]"),
          "cities;towns",
          "B",
          "output",
          "C2",
          "none\n=needed",
          -12.5,
          .1,
          1e21,
          1.0 / 3,
          null);

  private static final Map<String, Object> RULES =
      Map.of("aggregation", Map.of("method", "geometric"), "rounding", Map.of("mode", "none"));

  private static Entry entry(String code, String parent, String source, Card card) {
    return new Entry(
        "A",
        code,
        parent,
        new Text("指标，" + code, "-" + code),
        1.0 / 3,
        source,
        "元/人",
        source.isEmpty() ? "" : "down",
        "expected",
        source.isEmpty() ? "none" : "goalposts",
        source.isEmpty() ? Map.of() : Map.of("low", 20, "high", 80.5),
        source.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(-.7),
        "public=.6*, experts=.4",
        "+报表",
        card,
        Standing.NEW);
  }

  /** An indicator with something in every field. */
  static final Entry FULL_ENTRY = entry("C1", "", "observations", FULL);

  @Test
  void whatIsWrittenIsReadAgainWithoutLoss() throws IOException {
    Card ruled =
        new Card(
            "", "", "", "", "", "", "", "", null, "", "", "", "", "", null, null, null, null,
            RULES);
    store
        .library()
        .write(
            List.of(
                entry("N", "", "", ruled),
                entry("C1", "N", "observations", FULL),
                entry("C2", "N", "sheets", Card.BLANK)));
    List<Entry> before = store.library().entries("A");
    String written = file(LibraryQuery.of(""));
    store.sets().edit("A", new Edit(0, List.of(), Set.of("N", "C1", "C2"), ""));
    take(written);
    assertThat(wrong).isEmpty();
    assertThat(store.library().entries("A"))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("standing")
        .isEqualTo(before);
    // No cell begins as a formula, wherever a spreadsheet program lets a cell begin.
    assertThat(written.lines().flatMap(l -> List.of(l.split("[,;\\t]")).stream()))
        .noneMatch(cell -> cell.replace("\"", "").matches("[=+@＝].*"));
    take(written.replace("A,", "B,"));
    assertThat(store.library().entries("B")).hasSize(3);
  }

  @Test
  void aColumnThatIsLeftOutStaysAndABlankCellTakesOut() {
    store.library().write(List.of(entry("C1", "", "observations", FULL)));
    take("set,code,frequency,collector\nA,C1,每月,\n");
    assertThat(wrong).isEmpty();
    Entry now = store.library().entries("A").get(0);
    assertThat(now.card().frequency()).isEqualTo("每月");
    assertThat(now.card().collector()).isEmpty();
    assertThat(now.card().definition()).isEqualTo(FULL.definition());
    assertThat(now.weight()).isEqualTo(1.0 / 3);
    assertThat(now.direction()).isEqualTo("down");
    assertThat(now.title().en()).isEqualTo("-C1");
  }

  @Test
  void aBlankDirectionIsAMistakeAndNeverUp() {
    take("set,code,title,source,direction\nA,C1,one,observations,\nA,N,node,,\n");
    take("set,code,title,source\nB,C1,one,sheets\n");
    assertThat(wrong)
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactly(
            tuple(2, "direction", "indicators.direction"),
            tuple(2, "direction", "indicators.direction"));
    assertThat(store.libraryDesk().page(LibraryQuery.of(""), 0, 10)).isEmpty();
  }

  @Test
  void aRetiredCodeDoesNotComeBackByAFile() throws IOException {
    store.library().write(List.of(entry("C1", "", "observations", Card.BLANK)));
    Standing end = new Standing(1, Status.RETIRED, null, null);
    Entry retired = entry("C1", "", "observations", Card.BLANK).standing(end);
    store.sets().edit("A", Edit.put(0, "", List.of(retired)));
    take("set,code,title\nA,C1,again\n");
    assertThat(wrong)
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactly(tuple(2, "code", "indicators.retired"));
    wrong.clear();
    store.sets().edit("A", new Edit(0, List.of(), Set.of("C1"), ""));
    take("set,code,title,source,direction\nA,C1,again,sheets,up\n");
    assertThat(wrong).extracting(Violation::code).containsExactly("indicators.retired");
    assertThat(store.library().entries("A")).isEmpty();
  }

  @Test
  void theFileLeavesOutWhatIsRetiredUnlessItIsAskedFor() throws IOException {
    Standing end = new Standing(1, Status.RETIRED, null, null);
    store
        .library()
        .write(
            List.of(
                entry("C1", "", "observations", Card.BLANK),
                entry("C2", "", "observations", Card.BLANK).standing(end)));
    assertThat(file(LibraryQuery.of("")).lines()).hasSize(2);
    assertThat(file(query("", "", "retired", 0)).lines())
        .hasSize(2)
        .anyMatch(l -> l.contains("C2"));
  }

  @Test
  void everyMistakeOfACardIsTold() {
    take(
        "set,code,title,source,direction,quality,result_type,lower,upper,burden_hours,rules,"
            + "disaggregations\nA,C1,one,sheets,up,E,effect,5,4,-1,{x},[a\n");
    assertThat(wrong)
        .extracting(Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("quality", "indicators.choice"),
            tuple("result_type", "indicators.choice"),
            tuple("upper", "indicators.bounds"),
            tuple("burden_hours", "indicators.hours"),
            tuple("rules", "indicators.parameters"),
            tuple("disaggregations", "indicators.parts"));
  }

  private static LibraryQuery query(String element, String kind, String state, int year) {
    return new LibraryQuery("", "", kind, element, "", "", "", "", state, year);
  }

  @Test
  void theLibraryIsNarrowedByWhatIsSaidOfAnEntryAndItsSet() {
    store.cycle("Y2026", 2026);
    store.library().write(List.of(entry("C1", "", "observations", FULL)));
    store.desk().bind("A", 0, Text.same("A"), "city", "", "Y2026");
    store.library().write(List.of(entry("C9", "", "sheets", Card.BLANK).in("B")));
    assertThat(codes(query(FULL.element(), "", "", 0))).containsExactly("C1");
    assertThat(codes(query("", "city", "draft", 2026))).containsExactly("C1");
    assertThat(codes(query("", "", "", 2025))).isEmpty();
    assertThat(codes(new LibraryQuery("", "", "", "", "expected", "down", "每季度", "-统计局", "", 0)))
        .containsExactly("C1");
    assertThat(codes(new LibraryQuery("", "B", "", "", "", "", "", "", "", 0)))
        .containsExactly("C9");
    assertThat(store.libraryDesk().words())
        .containsEntry("frequency", List.of("每季度"))
        .containsEntry("element", List.of(FULL.element()));
    assertThatThrownBy(() -> codes(query("", "", "gone", 0)))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations()).extracting(Violation::field).containsExactly("state"));
  }

  private List<String> codes(LibraryQuery query) {
    return store.libraryDesk().page(query, 0, 10).stream().map(f -> f.entry().code()).toList();
  }

  @Test
  void cardsThatWereWrittenBeforeAreSearchedToo() throws Exception {
    store.library().write(List.of(entry("C1", "", "observations", FULL)));
    Path script = Path.of("src/main/resources/schema/V51__library_search.sql");
    List<String> updates =
        Arrays.stream(Files.readString(script).split(";"))
            .map(s -> s.substring(Math.max(0, s.indexOf("update"))))
            .filter(s -> s.startsWith("update"))
            .toList();
    assertThat(updates).hasSize(3);
    store.tx(
        c -> {
          new Sql("update indicator set element = '', frequency = '', collector = ''").run(c);
          for (String update : updates) {
            new Sql(update).run(c);
          }
          return null;
        });
    assertThat(store.libraryDesk().words())
        .containsEntry("element", List.of(FULL.element()))
        .containsEntry("frequency", List.of(FULL.frequency()))
        .containsEntry("collector", List.of(FULL.collector()));
  }

  @Test
  void aListInACellIsReadInOneWayWhereverItIsWritten() {
    List<String> words = List.of("age, sex", "区；县");
    assertThat(Parts.read(Parts.write(words))).contains(words);
    assertThat(Parts.read("[null]")).isEmpty();
    assertThat(Parts.read("a、b;c")).contains(List.of("a", "b", "c"));
    Entry entry = entry("X", "", "observations", FULL);
    Entry negotiated = EntryFields.with(entry, Map.of("disaggregations", Parts.write(words)));
    assertThat(negotiated.card().disaggregations()).isEqualTo(words);
    assertThat(EntryFields.of(negotiated)).containsEntry("disaggregations", Parts.write(words));
    assertThat(EntryWords.of(negotiated)).containsEntry("disaggregations", Parts.write(words));
    assertThatThrownBy(() -> EntryFields.with(entry, Map.of("disaggregations", "[null]")))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("indicators.parts"));
  }

  @Test
  void theWordsThatListsAreNarrowedByComeFromTheirIndexes() throws Exception {
    Map<String, List<String>> plans =
        store.read(c -> new LibrarySearch(explaining(c)).words(LibraryDesk.MOST_WORDS));
    assertThat(plans).containsOnlyKeys("element", "frequency", "collector");
    plans.forEach((column, plan) -> assertThat(plan.toString()).contains("indicator_" + column));
  }

  /** The same connection, which tells how it would answer each statement. */
  private static Connection explaining(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            LibraryFileTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("prepareStatement")
                    ? real.prepareStatement("explain " + arguments[0])
                    : method.invoke(real, arguments));
  }
}
