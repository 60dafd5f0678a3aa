package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.access.internal.store.CustomRole;
import org.baton.access.internal.store.CustomRoleTable;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.RoleTable;
import org.baton.api.access.Caller;
import org.baton.api.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final String ANSWER = "indicators.judge.answer";

  private final TestDatabase database = new TestDatabase();
  private final People people = new People(database);

  private void person(String account, boolean shut, Grant... grants) {
    database.tx(
        c -> {
          c.prepareStatement(
                  ("insert into account (account, name, password, must_change, disabled, created_at)"
                          + " values ('%s', 'The %s', 'x', false, %s, now())")
                      .formatted(account, account, shut))
              .executeUpdate();
          new RoleTable(c).setGrants(account, List.of(grants));
          return null;
        });
  }

  @BeforeEach
  void invite() {
    database.tx(
        c -> {
          new CustomRoleTable(c).put(new CustomRole("juror", Text.same("Juror"), Set.of(ANSWER)));
          return null;
        });
    person("ann", false, new Grant("evaluator", ""), new Grant("unit", "D01"));
    person("bob", false, new Grant("unit", "D01"));
    person("cat", false, new Grant("juror", "D01", "C2026"));
    person("dan", true, new Grant("evaluator", ""));
    person("eve", false);
  }

  @Test
  void peopleAreFoundByWhatTheirRolesGrantAndShutAccountsAreNot() {
    assertThat(people.holding(ANSWER, "", 10))
        .extracting(Caller::account)
        .containsExactly("ann", "cat");
    assertThat(people.holding("indicators.unheard-of", "", 10)).isEmpty();
    assertThat(people.holding("", "", 10))
        .extracting(Caller::name)
        .containsExactly("The ann", "The bob", "The cat", "The eve");
  }

  @Test
  void aLongListComesInParts() {
    assertThat(people.holding(ANSWER, "", 1)).extracting(Caller::account).containsExactly("ann");
    assertThat(people.holding(ANSWER, "ann", 1)).extracting(Caller::account).containsExactly("cat");
    assertThat(people.holding(ANSWER, "cat", 1)).isEmpty();
  }

  @Test
  void namesAreThoseOfOpenAccountsThatMay() {
    List<String> asked = List.of("ann", "bob", "dan", "nobody");
    assertThat(people.names("", asked)).isEqualTo(Map.of("ann", "The ann", "bob", "The bob"));
    assertThat(people.names(ANSWER, asked)).isEqualTo(Map.of("ann", "The ann"));
    assertThat(people.names(ANSWER, List.of())).isEmpty();
  }
}
