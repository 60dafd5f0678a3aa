package org.baton.indicators.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private TestStore store;
  private Library library;
  private final List<Violation> wrong = new ArrayList<>();

  @BeforeEach
  void start() {
    store = new TestStore();
    library = store.library();
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private record Given(List<Row> rows) implements Rows {
    @Override
    public int count() {
      return rows.size();
    }

    @Override
    public boolean has(String column) {
      return true;
    }

    @Override
    public <X extends Exception> void each(Action<X> action) throws X {
      for (Row row : rows) {
        action.take(row);
      }
    }
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

  /** A row of pairs: column, value. */
  private static Row row(int line, Object... pairs) {
    Map<String, Row.Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      cells.put(
          pairs[i].toString(), new Row.Cell(pairs[i + 1].toString(), Optional.of(pairs[i + 1])));
    }
    return new Row("f.csv", line, cells);
  }

  private void importRows(Row... rows) {
    new LibraryImport(library).write(new Given(List.of(rows)), context);
  }

  private void importSample() {
    importRows(
        row(2, "set", "city", "code", "T", "title_zh", "总分", "title_en", "Total"),
        row(
            3,
            "set",
            "city",
            "code",
            "C2",
            "parent",
            "A",
            "title",
            "满意度",
            "source",
            "sheets",
            "direction",
            "up",
            "groups",
            "public=.6*, experts=.4",
            "weight",
            3.0),
        row(
            4,
            "set",
            "city",
            "code",
            "C1",
            "parent",
            "A",
            "title",
            "办结率",
            "source",
            "observations",
            "direction",
            "Up",
            "unit",
            "%",
            "rule",
            "met",
            "parameters",
            "{\"met\": 100, \"unmet\": 0}",
            "target",
            95.0,
            "channel",
            "Expected"),
        row(5, "set", "city", "code", "A", "parent", "T", "title", "服务"));
  }

  @Test
  void aSetBecomesAPlanDocumentInTheOrderOfItsFile() {
    importSample();
    new GroupImport(library)
        .write(
            new Given(
                List.of(
                    row(2, "set", "city", "code", "public", "title", "公众", "side", "external"),
                    row(3, "set", "city", "code", "experts", "title", "专家", "minimum", 3L))),
            context);
    assertThat(wrong).isEmpty();
    Map<String, Object> document =
        new PlanDraft("city", library.entries("city"), library.groups("city"))
            .document("city-2025", Text.same("x"), 2025);
    JsonNode json = new ObjectMapper().valueToTree(document);
    assertThat(json.at("/tree/code").asText()).isEqualTo("T");
    assertThat(json.at("/tree/title/zh").asText()).isEqualTo("总分");
    assertThat(json.at("/groups/0/side").asText()).isEqualTo("external");
    assertThat(json.at("/groups/1/minimum").asInt()).isEqualTo(3);
    JsonNode first = json.at("/tree/children/0/children/0");
    assertThat(first.path("code").asText()).isEqualTo("C2");
    assertThat(first.path("weight").asDouble()).isEqualTo(3);
    assertThat(first.at("/groups/0/main").asBoolean()).isTrue();
    assertThat(first.has("standard")).isFalse();
    JsonNode second = json.at("/tree/children/0/children/1");
    assertThat(second.at("/standard/rule").asText()).isEqualTo("met");
    assertThat(second.at("/standard/met").asInt()).isEqualTo(100);
    assertThat(second.path("target").asDouble()).isEqualTo(95);
    assertThat(second.path("channel").asText()).isEqualTo("expected");
  }

  @Test
  void aSecondImportChangesWhatIsThere() {
    importSample();
    importRows(
        row(
            2,
            "set",
            "city",
            "code",
            "C1",
            "parent",
            "A",
            "title",
            "新名",
            "source",
            "sheets",
            "direction",
            "down"));
    assertThat(wrong).isEmpty();
    assertThat(library.entries("city"))
        .hasSize(4)
        .filteredOn(e -> e.code().equals("C1"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.title().zh()).isEqualTo("新名");
              assertThat(e.target()).isEmpty();
            });
  }

  @Test
  void everyMistakeIsReportedAndNothingIsWritten() {
    importRows(
        row(2, "set", "s", "code", "a b", "title", "x"),
        row(
            3,
            "set",
            "s",
            "code",
            "I1",
            "direction",
            "up",
            "title",
            "x",
            "source",
            "sheets",
            "rule",
            "unknown"),
        row(
            4,
            "set",
            "s",
            "code",
            "I2",
            "direction",
            "up",
            "title",
            "x",
            "source",
            "sheets",
            "parent",
            "I1"),
        row(5, "set", "s", "code", "I3", "title", "x", "source", "guess", "parent", "nowhere"),
        row(6, "set", "s", "code", "I3", "title", "x"),
        row(7, "set", "s", "code", "X", "title", "x", "parent", "Y"),
        row(8, "set", "s", "code", "Y", "title", "x", "parent", "X"),
        row(12, "set", "s", "code", "I7", "title", "x", "source", "sheets"),
        row(
            9,
            "set",
            "s",
            "code",
            "I4",
            "direction",
            "up",
            "source",
            "sheets",
            "groups",
            "a=b",
            "weight",
            -1.0),
        row(
            10,
            "set",
            "s",
            "code",
            "I5",
            "direction",
            "up",
            "title",
            "x",
            "source",
            "sheets",
            "parameters",
            "[1]"),
        row(
            11,
            "set",
            "s",
            "code",
            "I6",
            "direction",
            "up",
            "title",
            "x",
            "source",
            "sheets",
            "rule",
            "met",
            "parameters",
            "{\"foo\": 1}"));
    assertThat(wrong)
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple(12, "direction", "indicators.direction"),
            tuple(5, "direction", "indicators.direction"),
            tuple(2, "code", "indicators.code"),
            tuple(3, "rule", "indicators.rule"),
            tuple(4, "parent", "indicators.parent-indicator"),
            tuple(5, "source", "indicators.choice"),
            tuple(5, "parent", "indicators.parent-unknown"),
            tuple(6, "code", "indicators.twice"),
            tuple(7, "parent", "indicators.circle"),
            tuple(8, "parent", "indicators.circle"),
            tuple(9, "title", "indicators.title"),
            tuple(9, "weight", "indicators.weight"),
            tuple(9, "groups", "indicators.shares"),
            tuple(10, "parameters", "indicators.parameters"),
            tuple(11, "parameters", "indicators.parameter"));
    assertThat(found("")).isEmpty();
  }

  @Test
  void theLibraryIsSearchedAndPaged() {
    importSample();
    LibraryQuery all = LibraryQuery.of("");
    assertThat(store.libraryDesk().page(all, 0, 2)).hasSize(2);
    long last = store.libraryDesk().page(all, 0, 2).get(1).id();
    assertThat(store.libraryDesk().page(all, last, 10)).hasSize(2);
    assertThat(found("满意")).containsExactly("C2");
    assertThat(found("c1")).hasSize(1);
    assertThat(found("%")).isEmpty();
  }

  private List<String> found(String words) {
    return store.libraryDesk().page(LibraryQuery.of(words), 0, 10).stream()
        .map(f -> f.entry().code())
        .toList();
  }

  @Test
  void aSetWithoutIndicatorsOrWithAnEmptyBranchIsRefused() {
    assertThatThrownBy(() -> new PlanDraft("no", List.of(), List.of()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("indicators.set-unknown"));
    importSample();
    importRows(row(2, "set", "city", "code", "E", "parent", "T", "title", "空"));
    PlanDraft draft = new PlanDraft("city", library.entries("city"), List.of());
    assertThatThrownBy(() -> draft.document("c", Text.same("x"), 2025))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("indicators.nothing-below"));
  }
}
