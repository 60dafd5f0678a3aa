package org.baton.subjects.internal.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Buttons;
import org.baton.api.page.Notice;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook;
import org.baton.api.web.Answer;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.QuestionBank;
import org.baton.subjects.internal.forms.Sample;
import org.baton.subjects.internal.forms.SheetBindings;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.baton.subjects.internal.outcome.PretendedCycle;
import org.baton.subjects.internal.web.WordReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorPagesTest {
  private final TestStore store = new TestStore();
  private final SheetBook sheets = new Seen();
  private final Forms forms = new Forms(store, store, store, sheets);
  private final EditorPages pages =
      new EditorPages(
          store,
          forms,
          new QuestionBank(store, store, store, forms),
          sheets,
          new Titles(List::of, new GivenPlans(2026)),
          new SheetBindings(
              store,
              store,
              store,
              forms,
              sheets,
              new PretendedCycle(),
              new GroupRegister(store, store, store)));
  private final Form form = forms.begin("Y", "public", Words.of("表单", "Form"));

  /** What a plan asks, for those who may see its cycle. */
  private final class Seen implements SheetBook {
    private final Sample asked = new Sample();

    @Override
    public Asking asking(String cycle, String group) {
      store.require("core.cycles.view", Access.EVERYWHERE, cycle);
      return asked.asking(cycle, group);
    }

    @Override
    public void submit(String cycle, List<Collected> submitted) {
      asked.submit(cycle, submitted);
    }
  }

  @AfterEach
  void close() throws SQLException {
    store.close();
  }

  private static WordReader reader(String language) {
    return WordReader.of(Locale.forLanguageTag(language), "Y");
  }

  private MultivaluedMap<String, String> question(String code, String kind) {
    MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    Map.of("code", code, "kind", kind, "titleZh", "来办什么事", "titleEn", "What for", "steps", "FIVE")
        .forEach(typed::putSingle);
    typed.putSingle("what", "NONE");
    typed.putSingle("edits", Integer.toString(forms.get(form.id()).edits()));
    return typed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aCodeThatIsTakenIsRefusedBesideItsField(String language) {
    Answer again = pages.add(form.id(), question("Q1", "CHOICE"), reader(language));
    assertThat(again.why()).isEqualTo(Problem.Kind.INVALID);
    assertThat(again.page().parts())
        .filteredOn(org.baton.api.page.Form.class::isInstance)
        .extracting(part -> ((org.baton.api.page.Form) part).problem().violations().get(0))
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("code", "subjects.form.twice"));
    Answer renamed = pages.save(form.id(), "Q2", question("Q1", "CHOICE"), reader(language));
    assertThat(renamed.why()).isEqualTo(Problem.Kind.INVALID);
    assertThat(forms.get(form.id()).questions()).isEqualTo(form.questions());
    Answer kept = pages.save(form.id(), "Q1", question("Q1", "WORDS"), reader(language));
    assertThat(kept.why()).isNull();
    assertThat(forms.get(form.id()).questions().get(0).kind()).isEqualTo(Question.Kind.WORDS);
  }

  @Test
  void whoMayNotSeeTheCycleReadsTheFormAndNothingOfItsPlan() {
    WordReader reader = reader("zh");
    Form broken = forms.begin("Y", "self", Words.of("自评", "Self"));
    forms.save(broken.id(), 0, new Form.Content(broken.title(), broken.lead(), List.of()));
    forms.freeze(form.id(), 0);
    assertThat(pages.form(form.id(), reader).parts()).anyMatch(Section.class::isInstance);
    assertThat(pages.form(broken.id(), reader).parts()).anyMatch(Notice.class::isInstance);
    store.denied.add("core.cycles.view");
    for (long id : List.of(form.id(), broken.id())) {
      assertThat(pages.form(id, reader).parts())
          .as("form %s", id)
          .hasAtLeastOneElementOfType(Table.class)
          .noneMatch(p -> p instanceof Section || p instanceof Notice || p instanceof Buttons);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aMistakeIsNamedByItsQuestion(String language) {
    pages.add(form.id(), question("Q9", "CHOICE"), reader(language));
    String said = pages.form(form.id(), reader(language)).parts().toString();
    String place = "Q9" + reader(language).t("subjects.form.place");
    assertThat(said).contains(place).doesNotContain("questions/Q9/points");
  }
}
