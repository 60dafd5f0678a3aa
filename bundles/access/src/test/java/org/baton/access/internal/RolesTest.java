package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.RoleTable;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final Text TITLE = new Text("核查员", "Verifier");

  private final Set<String> installed =
      new TreeSet<>(
          Set.of("access.administer", "access.view", "core.results.view", "core.runs.start"));
  private final TestDatabase database = new TestDatabase();
  private final GivenAccess access = new GivenAccess("eva");
  private final Roles roles =
      new Roles(database, access, new Journal(database), () -> installed, new NoTexts());

  /** Says keys. */
  private static final class NoTexts implements Texts {
    @Override
    public Optional<String> find(Locale locale, String key, Object... arguments) {
      return Optional.empty();
    }
  }

  private Problem refused(String role, String... permissions) {
    return catchThrowableOfType(
        Problem.class, () -> roles.put(role, TITLE, new TreeSet<>(List.of(permissions))));
  }

  private void hold(String account, String role) {
    database.tx(
        connection -> {
          connection
              .prepareStatement(
                  "insert into account values ('" + account + "', 'E', 'x', false, false, now())")
              .executeUpdate();
          new RoleTable(connection).setGrants(account, List.of(new Grant(role, "")));
          return null;
        });
  }

  @Test
  void madeRolesAreKeptWithTheirPermissions() {
    roles.put("verifier", TITLE, Set.of("core.results.view"));
    roles.put("verifier", TITLE, Set.of("core.runs.start", "core.results.view"));
    assertThat(roles.get("verifier").permissions())
        .containsExactly("core.results.view", "core.runs.start");
    assertThat(roles.list()).hasSize(BuiltInRole.values().length + 1);
    roles.delete("verifier");
    assertThat(roles.titles()).doesNotContainKey("verifier");
  }

  @Test
  void builtInRolesStayAsTheyAre() {
    assertThat(refused("officer", "core.results.view").code()).isEqualTo("access.role.built-in");
    assertThat(catchThrowableOfType(Problem.class, () -> roles.delete("officer")).code())
        .isEqualTo("access.role.built-in");
  }

  @Test
  void whoAdministersAccountsGetsNoDataByTheSameRole() {
    Problem mixed = refused("both", "access.administer", "core.results.view");
    assertThat(mixed.violations()).extracting(v -> v.code()).containsExactly("access.role.mixed");
    assertThat(refused("platform", "access.administer", "access.view")).isNull();
    assertThat(refused("reader", "access.view", "core.results.view")).isNull();
  }

  @Test
  void permissionsThatNobodyDeclaresAreRefusedUnlessTheRoleHadThem() {
    assertThat(refused("verifier", "core.everything").violations()).hasSize(1);
    roles.put("verifier", TITLE, Set.of("core.results.view"));
    installed.remove("core.results.view");
    assertThat(refused("verifier", "core.results.view", "core.runs.start")).isNull();
  }

  @Test
  void nobodyAddsToARoleTheyHold() {
    roles.put("verifier", TITLE, Set.of("core.results.view"));
    hold("eva", "verifier");
    assertThat(refused("verifier", "core.results.view", "core.runs.start").code())
        .isEqualTo("access.account.own-rights");
    assertThat(refused("verifier", "core.results.view")).isNull();
    access.call("tom");
    assertThat(refused("verifier", "core.results.view", "core.runs.start")).isNull();
  }

  @Test
  void aRoleThatIsHeldStays() {
    roles.put("verifier", TITLE, Set.of("core.results.view"));
    hold("tom", "verifier");
    Problem held = catchThrowableOfType(Problem.class, () -> roles.delete("verifier"));
    assertThat(held.code()).isEqualTo("access.role.held");
    assertThat(held.arguments()).containsExactly("verifier", 1);
  }
}
