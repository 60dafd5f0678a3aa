package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.outcome.PretendedCycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetBindingsTest {
  private final TestStore store = new TestStore();
  private final Sample sheets = new Sample();
  private final PretendedCycle cycle = new PretendedCycle();
  private final Forms forms = new Forms(store, store, store, sheets);
  private final GroupRegister groups = new GroupRegister(store, store, store);
  private final SheetBindings bindings =
      new SheetBindings(store, store, store, forms, sheets, cycle, groups);
  private final PublishedForms published = new PublishedForms(store, forms);

  @BeforeEach
  void standardGroups() {
    groups.takeStandard();
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private Form frozen(String group, Question... more) {
    Form form = forms.begin("Y", group, Words.of("表单", "Form"));
    List<Question> all = new ArrayList<>(form.questions());
    all.addAll(List.of(more));
    forms.save(form.id(), 0, new Form.Content(form.title(), form.lead(), all));
    return forms.freeze(form.id(), 1);
  }

  @Test
  void sheetsAskNoFormUntilOneIsBoundAndThenThatOne() {
    Form first = frozen("public");
    assertThat(published.inForce("Y", "public")).isEmpty();
    bindings.bind(first.id(), false, null);
    assertThat(published.inForce("Y", "public").orElseThrow().criteria()).hasSize(2);
    assertThat(published.inForce("Y", "self")).isEmpty();
    Form second = frozen("public");
    assertThat(bindings.of(second).orElseThrow().form()).isEqualTo(first.id());
    bindings.bind(second.id(), false, null);
    assertThat(bindings.of(first).orElseThrow().form()).isEqualTo(second.id());
    assertThatThrownBy(() -> bindings.unbind(first.id()))
        .hasMessageContaining("subjects.sheet.unasked");
    bindings.unbind(second.id());
    assertThat(published.inForce("Y", "public")).isEmpty();
    assertThat(store.audited)
        .contains("subjects.form.asked form:" + first.id())
        .contains("subjects.form.unasked form:" + second.id());
  }

  @Test
  void everyReasonIsToldAtOnce() {
    Form form = frozen("public", Sample.rating("OWN", ""));
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> bindings.bind(form.id(), true, LocalDate.of(2026, 1, 1)));
    assertThat(problem.violations())
        .extracting(Violation::code)
        .containsExactly("subjects.sheet.free", "subjects.sheet.not-self");
    assertThat(bindings.obstacles(form)).hasSize(1);
    Form draft = forms.begin("Y", "self", Words.of("表单", "Form"));
    Form.Content none = new Form.Content(draft.title(), draft.lead(), List.of());
    forms.save(draft.id(), 0, none);
    Problem told =
        catchThrowableOfType(
            Problem.class, () -> bindings.bind(draft.id(), false, LocalDate.of(2026, 1, 1)));
    assertThat(told.violations())
        .extracting(Violation::code)
        .containsExactly(
            "subjects.sheet.draft",
            "subjects.sheet.missing",
            "subjects.sheet.missing",
            "subjects.sheet.told");
    assertThat(published.inForce("Y", "public")).isEmpty();
  }

  @Test
  void nothingChangesOnceASheetIsLocked() {
    Form form = frozen("public");
    bindings.bind(form.id(), false, null);
    cycle.lock("public", "D1", "e1", 50, 50);
    Form second = frozen("public");
    assertThatThrownBy(() -> bindings.bind(second.id(), false, null))
        .hasMessageContaining("subjects.sheet.begun");
    assertThatThrownBy(() -> bindings.unbind(form.id()))
        .hasMessageContaining("subjects.sheet.begun");
    assertThat(published.inForce("Y", "public")).isPresent();
  }

  @Test
  void whatIsLockedIsAskedInTheTransactionThatBinds() {
    List<Boolean> within = new ArrayList<>();
    PretendedCycle watched = new PretendedCycle(() -> within.add(store.inTransaction()));
    SheetBindings watching = new SheetBindings(store, store, store, forms, sheets, watched, groups);
    Form form = frozen("public");
    watching.bind(form.id(), false, null);
    watching.unbind(form.id());
    assertThat(within).containsExactly(true, true);
  }

  @Test
  void aDayOutOfTheWorldIsRefused() {
    Form form = frozen("self");
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> bindings.bind(form.id(), true, LocalDate.of(999_999, 1, 1)));
    assertThat(problem.violations()).extracting(Violation::code).containsExactly("subjects.day");
    assertThat(published.inForce("Y", "self")).isEmpty();
  }

  @Test
  void aBodyEvaluatesItselfAndItsWordsAreToldFromADay() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    bindings.bind(frozen("self").id(), true, day);
    bindings.bind(frozen("public").id(), false, null);
    assertThat(published.selfEvaluations("Y")).containsExactly(Map.entry("self", day));
    assertThat(published.selfEvaluations("Z")).isEmpty();
  }

  @Test
  void nothingIsDoneWithoutThePermission() {
    Form form = frozen("public");
    store.denied.add("subjects.forms");
    assertThatThrownBy(() -> bindings.bind(form.id(), false, null))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> bindings.unbind(form.id())).hasMessageContaining("access.denied");
    store.denied.add("subjects.view");
    assertThatThrownBy(() -> bindings.of(form)).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> bindings.obstacles(form)).hasMessageContaining("access.denied");
  }
}
