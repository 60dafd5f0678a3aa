package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.access.UnitScope;
import org.baton.access.internal.Accounts.Change;
import org.baton.access.internal.Accounts.Entry;
import org.baton.access.internal.Accounts.Made;
import org.baton.access.internal.store.AccountQuery;
import org.baton.access.internal.store.AccountQuery.State;
import org.baton.access.internal.store.Grant;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  private static final Grant EVERYWHERE = new Grant("administrator", "");

  @TempDir Path folder;

  private final TestDatabase database = new TestDatabase();
  private final Passwords passwords = new Passwords(1000);
  private final GivenAccess access = new GivenAccess("admin");
  private final Journal journal = new Journal(database);
  private Accounts accounts;
  private SignIn signIn;

  /** One unit: D01. */
  private static final class OneUnit implements UnitScope {
    @Override
    public boolean within(String unit, String above) {
      return false;
    }

    @Override
    public Map<String, Text> titles(Collection<String> units) {
      return units.stream()
          .filter("D01"::equals)
          .distinct()
          .collect(Collectors.toMap(u -> u, Text::same));
    }
  }

  @BeforeEach
  void begin() throws Exception {
    FirstAccount first = new FirstAccount(database, folder, "a good long password", passwords);
    Scopes scopes = new Scopes(new OneUnit());
    Clock clock = Clock.systemUTC();
    accounts = new Accounts(database, access, journal, scopes, passwords, clock);
    signIn = new SignIn(database, new CurrentCaller(), journal, first, null, passwords, clock);
  }

  private Made person(String account, Grant... grants) {
    return accounts.create(account, new Change(account, null, null, List.of(grants)));
  }

  private static Problem refused(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run);
  }

  private List<String> found(AccountQuery query) {
    return accounts.page(query, "", 100).items().stream().map(e -> e.account().account()).toList();
  }

  @Test
  void aMadeUpPasswordWorksOnceAndMustBeChanged() {
    Made made = person("eva");
    assertThat(made.password()).hasSize(16);
    assertThat(made.toString()).doesNotContain(made.password());
    assertThat(signIn.signIn("eva", made.password()).session().mustChangePassword()).isTrue();
    Made again = accounts.newPassword("eva");
    assertThat(refused(() -> signIn.signIn("eva", made.password()))).isNotNull();
    assertThat(signIn.signIn("eva", again.password())).isNotNull();
  }

  @Test
  void nobodyGivesThemselvesARight() {
    Grant data = new Grant("auditor", "");
    Problem own = refused(() -> accounts.grant("admin", data));
    assertThat(own.code()).isEqualTo("access.account.own-rights");
    Change roles = new Change(null, null, null, List.of(EVERYWHERE, data));
    assertThat(refused(() -> accounts.change("admin", roles)).code())
        .isEqualTo("access.account.own-rights");
    access.call("another");
    assertThat(accounts.grant("admin", data).roles()).contains(data);
    access.call("admin");
    assertThat(accounts.revoke("admin", data).roles()).doesNotContain(data);
    assertThat(refused(() -> accounts.newPassword("admin")).code())
        .isEqualTo("access.account.own-password");
  }

  @Test
  void anAdministratorForOneCycleIsNoLastAdministrator() {
    person("eva", new Grant("administrator", "", "C1"));
    assertThat(refused(() -> accounts.revoke("admin", EVERYWHERE)).code())
        .isEqualTo("access.account.last-administrator");
    person("tom", EVERYWHERE);
    assertThat(accounts.revoke("admin", EVERYWHERE).roles()).doesNotContain(EVERYWHERE);
  }

  @Test
  void rolesAreHeldForUnitsThatThereAre() {
    person("eva");
    Problem unknown = refused(() -> accounts.grant("eva", new Grant("unit", "D99")));
    assertThat(unknown.kind()).isEqualTo(Kind.INVALID);
    assertThat(unknown.violations().get(0).field()).isEqualTo("unit");
    assertThat(refused(() -> accounts.grant("eva", new Grant("ghost", ""))).violations().get(0))
        .extracting(v -> v.field())
        .isEqualTo("role");
    Grant held = new Grant("unit", "D01", "C1");
    assertThat(accounts.grant("eva", held).roles()).containsExactly(held);
  }

  @Test
  void theListIsNarrowedByWordsRoleAndState() {
    person("eva", new Grant("unit", "D01"));
    person("tom_1");
    accounts.change("tom_1", new Change("Tom 100%", null, true, null));
    assertThat(found(AccountQuery.ALL)).containsExactly("admin", "eva", "tom_1");
    assertThat(found(new AccountQuery("M_1", "", State.ANY))).containsExactly("tom_1");
    assertThat(found(new AccountQuery("0%", "", State.ANY))).containsExactly("tom_1");
    assertThat(found(new AccountQuery("", "unit", State.ANY))).containsExactly("eva");
    assertThat(found(new AccountQuery("", "", State.DISABLED))).containsExactly("tom_1");
    assertThat(found(new AccountQuery("", "", State.OPEN))).containsExactly("admin", "eva");
    assertThat(found(new AccountQuery("", "", State.MUST_CHANGE))).containsExactly("eva");
    assertThat(found(new AccountQuery("", "", State.LOCKED))).isEmpty();
    for (int i = 0; i < 10; i++) {
      refused(() -> signIn.signIn("eva", "wrong"));
    }
    assertThat(found(new AccountQuery("", "", State.LOCKED))).containsExactly("eva");
    assertThat(accounts.get("eva").lockedUntil()).isNotNull();
    accounts.unlock("eva");
    assertThat(accounts.get("eva").lockedUntil()).isNull();
  }

  @Test
  void aPageTakesThreeStatementsHoweverManyAccountsItHas() {
    for (int i = 10; i < 40; i++) {
      person("p" + i, new Grant("unit", "D01"), new Grant("evaluator", ""));
    }
    database.statements = 0;
    Page<Entry> page = accounts.page(AccountQuery.ALL, "admin", 20);
    assertThat(database.statements).isEqualTo(3);
    assertThat(page.items()).hasSize(20).allMatch(e -> e.roles().size() == 2);
    assertThat(page.next()).isEqualTo("p29");
    assertThat(accounts.page(AccountQuery.ALL, page.next(), 20).next()).isEmpty();
  }

  @Test
  void whoMayNotAdministerIsRefusedByTheServiceItself() {
    access.denied.add("access.administer");
    assertThat(refused(() -> person("eva")).kind()).isEqualTo(Kind.DENIED);
    assertThat(refused(() -> accounts.newPassword("admin")).kind()).isEqualTo(Kind.DENIED);
    assertThat(refused(() -> accounts.signOut("admin")).kind()).isEqualTo(Kind.DENIED);
    access.denied.add("access.view");
    assertThat(refused(() -> accounts.get("admin")).kind()).isEqualTo(Kind.DENIED);
  }

  @Test
  void anAddressWithAHundredFailuresWaitsAndTheOwnMachineNever() {
    Made made = person("eva");
    for (int i = 0; i < 100; i++) {
      int one = i;
      signIn.from("203.0.113.9", "", () -> refused(() -> signIn.signIn("n" + one, "wrong")));
      signIn.from("127.0.0.1", "", () -> refused(() -> signIn.signIn("m" + one, "wrong")));
    }
    Problem wait =
        signIn.from("203.0.113.9", "", () -> refused(() -> signIn.signIn("eva", made.password())));
    assertThat(wait.kind()).isEqualTo(Kind.TOO_MANY);
    assertThat(signIn.from("127.0.0.1", "", () -> signIn.signIn("eva", made.password())))
        .isNotNull();
    assertThat(signIn.from("203.0.113.10", "", () -> signIn.signIn("eva", made.password())))
        .isNotNull();
  }

  @Test
  void otherModulesKnowWhichAccountsCanSignIn() {
    person("lin");
    person("gone");
    accounts.change("gone", new Change(null, null, true, null));
    assertThat(new KnownAccounts(database).known(List.of("lin", "gone", "nobody", "lin")))
        .containsExactly("lin");
    assertThat(new KnownAccounts(database).known(List.of())).isEmpty();
  }
}
