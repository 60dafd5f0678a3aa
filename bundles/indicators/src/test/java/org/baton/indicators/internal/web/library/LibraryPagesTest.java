package org.baton.indicators.internal.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.page.Form;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.Guest;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.PretendedPlans;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.DraftPlans;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.lineage.LineageSeries;
import org.baton.indicators.internal.lineage.web.LineagePages;
import org.baton.indicators.internal.sets.Comparisons;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.society.Consultation;
import org.baton.indicators.internal.society.PublicAnswer;
import org.baton.indicators.internal.society.Society;
import org.baton.indicators.internal.weighing.ThreeCities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn and where forms lead, without a server. */
class LibraryPagesTest {
  private final TestStore store = new TestStore();
  private final ThreeCities cities = new ThreeCities();
  private final SetForm forms = new SetForm(cities, () -> store.cycles);
  private final SetPages sets = new SetPages(store, store.desk(), forms);
  private final Society society = new Society(store, store, store, store.sets());
  private final EntryPages entries = new EntryPages(store, store.desk(), store.lineage(), society);
  private final BindPages binding = new BindPages(store, store.desk(), forms);
  private final ReusePages reuse = new ReusePages(store, store.desk());
  private final LibraryPages library = new LibraryPages(store, store.libraryDesk(), cities);
  private final Comparisons compared = new Comparisons(store.desk(), store.lineage());
  private final LineagePages lineage =
      new LineagePages(
          store, store.lineage(), new LineageSeries(store, cities, cities), store.desk());

  @BeforeEach
  void start() {
    store.cycle("Y2024", 2024);
    store.cycle("Y2025", 2025);
    store.desk().create("OLD", new Text("旧", "Old"), "city", "", "Y2024");
    store.desk().create("NEW", new Text("新", "New"), "city", "", "Y2025");
    store.sets().edit("OLD", Edit.put(0, "", List.of(entry("N", ""), entry("A", "N"))));
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static Entry entry(String code, String parent) {
    return new Entry(
        "",
        code,
        parent,
        new Text("指标" + code, "Entry " + code),
        1,
        parent.isEmpty() ? "" : "observations",
        "%",
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.empty(),
        "",
        "",
        Card.BLANK,
        Standing.NEW);
  }

  private static String drawn(View view) {
    return view.parts().stream().map(Part::toString).reduce("", String::concat);
  }

  /** The codes of what is shown to be wrong. */
  private static List<String> mistakes(List<Part> parts) {
    List<String> codes = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Section section) {
        codes.addAll(mistakes(section.parts()));
      } else if (part instanceof Form f && f.problem() != null) {
        f.problem().violations().forEach(v -> codes.add(v.code()));
      }
    }
    return codes;
  }

  private static MultivaluedMap<String, String> form(String... words) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      form.add(words[i], words[i + 1]);
    }
    return form;
  }

  /** What the platform puts into the fields from an address. */
  private static <T> T from(Class<T> type, String... words) throws ReflectiveOperationException {
    T fields = type.getConstructor().newInstance();
    for (Field field : type.getDeclaredFields()) {
      field.setAccessible(true);
      field.set(fields, "");
      for (int i = 0; i < words.length; i += 2) {
        if (field.getName().equals(words[i])) {
          field.set(fields, words[i + 1]);
        }
      }
    }
    return fields;
  }

  private static Reader reader(String language) {
    return WordReader.of(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anEntryIsFoundUsedAgainAndComparedFieldByField(String language)
      throws ReflectiveOperationException {
    Reader r = reader(language);
    assertThat(drawn(library.list(from(LibraryFilters.class, "words", "指标a"), r)))
        .contains("/indicators/library/reuse?from=OLD&code=A")
        .contains("/api/indicators/library/indicators.csv?q=")
        .doesNotContain("code=N");
    assertThat(drawn(reuse.page("OLD", "N", "NEW", r))).contains("NEW");
    Answer copied = reuse.copy(form("from", "OLD", "code", "N", "set", "NEW", "below", ""), r);
    assertThat(copied.path()).isEqualTo("/indicators/sets/NEW/entries/N");
    Answer again = reuse.copy(form("from", "OLD", "code", "N", "set", "NEW", "below", ""), r);
    assertThat(mistakes(again.page().parts())).contains("indicators.code-taken");
    assertThat(drawn(sets.set("NEW", r))).contains("/indicators/negotiations/new?set=NEW");
    assertThat(drawn(sets.set("NEW", r)))
        .contains("/indicators/sets/NEW/edit")
        .contains("/indicators/library/sets?set=NEW");
    ComparisonPages pages = new ComparisonPages(compared);
    String page =
        drawn(pages.page(from(ComparedFields.class, "set", "OLD", "code", "A", "toCode", "N"), r));
    assertThat(page).contains(r.t("indicators.compare.differs"));
    assertThat(drawn(pages.page(from(ComparedFields.class), r)))
        .contains(r.t("indicators.compare.none"));
    store.desk().change("NEW", 0, "", entry("A", "N").weighing(.5));
    assertThat(drawn(new SetComparisonPages(compared).page("OLD", "NEW", r)))
        .contains(r.t("indicators.field.weight"));
  }

  private record Passerby(String browser) implements Guest {
    @Override
    public String pseudonym(String subject) {
      return browser;
    }

    @Override
    public void forget() {
      throw new AssertionError("A consultation forgets nobody by itself");
    }

    @Override
    public long seconds() {
      return 60;
    }

    @Override
    public boolean trapped() {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatThePublicSaidStandsOnThePageOfTheIndicator(String language) {
    Reader r = reader(language);
    LocalDate last = LocalDate.now().plusDays(2);
    Text title = new Text("征求", "Asking");
    Consultation of = society.begin("OLD", title, Consultation.Way.OPEN, last, 3, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(drawn(entries.entry("OLD", "A", r))).doesNotContain("opinion");
      var marks = Map.of(0, Map.of(Consultation.Question.RELEVANCE, 1 + i % 2));
      PublicAnswer answer = new PublicAnswer("resident", marks, "", List.of());
      society.answer(of.link(), "", answer, new Passerby("b" + i));
    }
    assertThat(drawn(entries.entry("OLD", "A", r)))
        .contains("1.33", "/indicators/society/" + of.id(), r.t("indicators.society.opinion"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void lineageIsStatedOnItsPageAndShownOnThatOfTheIndicator(String language) {
    Reader r = reader(language);
    store.desk().copy("NEW", 0, "OLD", "N", "");
    assertThat(drawn(lineage.page("NEW", "A", "", "2025", "2025", r)))
        .contains(r.t("indicators.lineage.kind.continued"))
        .contains("statement");
    Answer refused =
        lineage.state("NEW", "A", form("since", "x", "origins", "OLD", "kind", "split"), r);
    assertThat(mistakes(refused.page().parts()))
        .contains("indicators.fields.whole", "indicators.lineage.origin-form");
    Answer stated =
        lineage.state(
            "NEW",
            "A",
            form(
                "since",
                "2025",
                "origins",
                "OLD/A",
                "kind",
                "redefined",
                "comparability",
                "adjusted",
                "factor",
                "2.5",
                "reason",
                "why"),
            r);
    assertThat(stated.path()).isEqualTo("/indicators/library/lineage/NEW/A");
    assertThat(drawn(entries.entry("NEW", "A", r)))
        .contains(r.t("indicators.lineage.comparability.adjusted"))
        .contains(r.t("indicators.lineage.times", "2.5"));
    assertThat(drawn(entries.entry("OLD", "A", r))).contains(r.t("indicators.lineage.successors"));
    assertThat(lineage.withdraw("NEW", "A", form("since", "2025"), r).path()).isNotEmpty();
    assertThat(drawn(lineage.page("NEW", "A", "", "", "", r)))
        .contains(r.t("indicators.lineage.chain.none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aSetIsBoundAnEntryRetiredAndADraftOfThePlanSaved(String language) {
    Reader r = reader(language);
    assertThat(drawn(binding.page("OLD", r))).contains("Y2024");
    Answer wrong = binding.bind("OLD", form("title", "", "cycle", "NONE", "version", "2"), r);
    assertThat(mistakes(wrong.page().parts())).contains("indicators.cycle-unknown");
    Answer unreasoned = entries.retire("OLD", "A", form("reason", ""), r);
    assertThat(mistakes(unreasoned.page().parts())).contains("indicators.retire-reason");
    OnePlan plans = new OnePlan();
    DraftPages drafts =
        new DraftPages(
            store,
            store.desk(),
            new DraftPlans(store, store.sets(), store.library(), plans, () -> store.cycles));
    assertThat(drafts.save("OLD", form("note", "first"), r).path())
        .isEqualTo("/indicators/sets/OLD/plan?done=1");
    assertThat(drawn(drafts.page("OLD", "1", r))).contains(r.t("indicators.plan.done", "1"));
    assertThat(entries.retire("OLD", "A", form("reason", "old"), r).path()).isNotEmpty();
    View page = entries.entry("OLD", "A", r);
    assertThat(page.parts()).noneMatch(p -> p instanceof Form f && f.id().equals("entry"));
    assertThat(drawn(page)).contains(r.t("indicators.entry.retired"));
    assertThat(drawn(entries.entry("OLD", "N", r))).contains("indicators/library/compare");
  }

  /** A register with the plan of one cycle. */
  private static final class OnePlan extends PretendedPlans {
    private Saved newest;

    @Override
    public Optional<Saved> newest(String cycle) {
      return Optional.ofNullable(newest);
    }

    @Override
    public Saved save(String cycle, String json, String note) {
      newest = new Saved(1, "h", false, json);
      return newest;
    }
  }
}
