package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.forms.Question.Condition.Comparison;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormsTest {
  private final TestStore store = new TestStore();
  private final Forms forms = new Forms(store, store, store, new Sample());
  private final QuestionBank bank = new QuestionBank(store, store, store, forms);

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private Form begun() {
    return forms.begin("Y", "public", Words.of("表单", "Form"));
  }

  private Form with(Form form, Question... more) {
    List<Question> all = new ArrayList<>(form.questions());
    all.addAll(List.of(more));
    return forms.save(form.id(), form.edits(), new Form.Content(form.title(), form.lead(), all));
  }

  @Test
  void beginsWithAQuestionAnIndicatorAndIsFrozenOnce() {
    Form draft = begun();
    assertThat(draft.questions()).extracting(Question::indicator).containsExactly("A1", "A2");
    assertThat(forms.mistakes(draft)).isEmpty();
    Form frozen = forms.freeze(draft.id(), 0);
    assertThat(frozen.hash()).hasSize(64);
    assertThatThrownBy(() -> forms.save(draft.id(), 0, draft.content()))
        .hasMessageContaining("subjects.form.frozen");
    assertThatThrownBy(() -> forms.freeze(draft.id(), 0))
        .hasMessageContaining("subjects.form.frozen");
    assertThat(store.audited).contains("subjects.form.frozen form:" + draft.id());
  }

  @Test
  void aNewFormBeginsAsACopyAndTheFrozenOneStaysInForceUntilItIsFrozen() {
    Form first = with(begun(), Sample.rating("OWN", ""));
    forms.freeze(first.id(), 1);
    Form second = begun();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.questions()).hasSize(3);
    assertThatThrownBy(this::begun).hasMessageContaining("subjects.form.draft");
    assertThat(forms.freeze(second.id(), 0).frozen()).isTrue();
  }

  @Test
  void theFirstFormOfAGroupNeedsANameAndALaterOneTakesItOver() {
    Problem refused =
        catchThrowableOfType(Problem.class, () -> forms.begin("Y", "public", Words.NONE));
    assertThat(refused.violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("title", "subjects.form.words"));
    assertThat(forms.page("", Long.MAX_VALUE, 9)).isEmpty();
    Form first = begun();
    forms.freeze(first.id(), 0);
    assertThat(forms.begin("Y", "public", Words.NONE).title()).isEqualTo(first.title());
  }

  @Test
  void tellsEveryMistakeAtOnce() {
    Question circle = Sample.when(Sample.rating("C", ""), "C", Comparison.IS, 1);
    Question far = Sample.when(Sample.rating("F", "A9"), "Q1", Comparison.IS, 9);
    Question all = Sample.strict("D", false, new Demand(Demand.What.COMMENT, 4, 2));
    Question one = Sample.choice("O", new Point(1, Words.of("一", "one")));
    Question half = Sample.choice("H", new Point(1, Words.of("一", "")), new Point(1, Words.NONE));
    Form form = with(begun(), circle, far, all, one, half, Sample.rating("Q1", "A1"));
    assertThat(forms.mistakes(form))
        .extracting(Violation::code)
        .contains(
            "subjects.form.circle",
            "subjects.form.indicator",
            "subjects.form.when-value",
            "subjects.form.demand-all",
            "subjects.form.choices",
            "subjects.form.words",
            "subjects.form.point-twice",
            "subjects.form.indicator-twice",
            "subjects.form.twice");
    Problem refused =
        catchThrowableOfType(Problem.class, () -> forms.freeze(form.id(), form.edits()));
    assertThat(refused.violations()).hasSameSizeAs(forms.mistakes(form));
    assertThat(forms.get(form.id()).frozen()).isFalse();
  }

  @Test
  void whoSawAnotherDraftOverwritesNothing() {
    Form form = with(begun(), Sample.rating("X", ""));
    assertThatThrownBy(() -> forms.save(form.id(), 0, form.content()))
        .hasMessageContaining("subjects.form.stale");
    assertThatThrownBy(() -> forms.freeze(form.id(), 0))
        .hasMessageContaining("subjects.form.stale");
    assertThat(forms.get(form.id()).questions()).hasSize(3);
  }

  @Test
  void theBankKeepsAQuestionWithoutItsPlaceAndGivesItAnUnusedCode() {
    Form form = with(begun(), Sample.when(Sample.rating("X", ""), "Q1", Comparison.IS, 1));
    bank.keep(form.id(), "X");
    bank.keep(form.id(), "Q1");
    assertThat(bank.page("", 10)).extracting(Question::code).containsExactly("Q1", "X");
    assertThat(bank.page("", 10)).allMatch(q -> q.indicator().isEmpty() && q.when() == null);
    Form more = bank.take(form.id(), form.edits(), "X");
    assertThat(more.questions()).extracting(Question::code).endsWith("X-2");
    bank.forget("X");
    assertThat(bank.page("", 10)).hasSize(1);
    assertThat(forms.get(form.id()).questions()).hasSize(4);
  }

  @Test
  void otherLanguagesAreKept() {
    Words three = new Words("题", "Question", Map.of("bo", "དྲི་བ།"));
    Form form = begun();
    Form kept = forms.save(form.id(), 0, new Form.Content(three, Words.NONE, form.questions()));
    assertThat(kept.title().in("bo")).isEqualTo("དྲི་བ།");
    assertThat(kept.title().in("ug")).isEqualTo("Question");
    assertThat(kept.title().in("zh")).isEqualTo("题");
  }

  @Test
  void nothingIsDoneWithoutThePermission() {
    Form form = begun();
    store.denied.add("subjects.forms");
    assertThatThrownBy(this::begun).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> forms.save(form.id(), 0, form.content()))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> bank.keep(form.id(), "Q1")).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> forms.discard(form.id())).hasMessageContaining("access.denied");
    store.denied.add("subjects.view");
    assertThatThrownBy(() -> forms.page("", 9, 1)).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> forms.get(form.id())).hasMessageContaining("access.denied");
  }
}
