package org.baton.subjects.internal.panels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baton.api.page.Field;
import org.baton.api.plan.Plan;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.outcome.PretendedCycle;
import org.baton.subjects.internal.web.WordReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawFormTest {
  private final TestStore store = new TestStore();
  private final GroupRegister groups = new GroupRegister(store, store, store);

  @AfterEach
  void close() throws SQLException {
    store.close();
  }

  private String label(WordReader reader, Optional<Plan> plan, String group) {
    Field field =
        new DrawForm(reader, "C", groups.read(), plan, Map.of(), List.of())
            .part(List.of()).fields().stream()
                .filter(f -> f.name().equals("group"))
                .findFirst()
                .orElseThrow();
    return field.options().stream()
        .filter(o -> o.value().equals(group))
        .map(Field.Option::label)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aGroupThatThePlanDoesNotAskIsSaidToBeForAppealsOnly(String language) {
    groups.takeStandard();
    WordReader reader = WordReader.of(Locale.forLanguageTag(language), "C");
    Optional<Plan> plan = new PretendedCycle().plan("C");
    String experts = label(reader, Optional.empty(), "experts");
    assertThat(label(reader, plan, "experts"))
        .isEqualTo(reader.t("subjects.panels.not-asked", experts));
    String people = label(reader, Optional.empty(), "public");
    assertThat(label(reader, plan, "public")).isEqualTo(people);
  }
}
