package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.baton.access.internal.Accounts.Change;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountLoginModuleTest {
  private static final String PASSWORD = "a good long password";

  @TempDir Path folder;

  private final Subject subject = new Subject();
  private final AccountLoginModule module = new AccountLoginModule();
  private final CurrentCaller current = new CurrentCaller();

  /** Only the account {@code admin} administers. */
  private final class OneAdministrator implements Access {
    @Override
    public Caller caller() {
      return current.context().orElseThrow().caller();
    }

    @Override
    public boolean may(String permission, String unit) {
      return permission.equals("access.administer") && caller().account().equals("admin");
    }

    @Override
    public void require(String permission, String unit) {
      throw new UnsupportedOperationException();
    }
  }

  private TestDatabase database;

  @BeforeEach
  void createAccounts() {
    database = new TestDatabase();
  }

  private boolean signIn(String account, String password) throws IOException, LoginException {
    Passwords passwords = new Passwords(1000);
    Journal journal = new Journal(database);
    FirstAccount first = new FirstAccount(database, folder, PASSWORD, passwords);
    SignIn signIn =
        new SignIn(database, current, journal, first, null, passwords, Clock.systemUTC());
    if (account.equals("eva")) {
      new Accounts(database, new GivenAccess("chief"), journal, new Scopes())
          .create("eva", new Change("Eva", PASSWORD, null, List.of()));
    }
    module.initialize(
        subject,
        callbacks -> answer(callbacks, account, password),
        Map.of(),
        Map.of(
            AccountLoginModule.AUTHENTICATION,
            signIn,
            AccountLoginModule.ACCESS,
            new OneAdministrator()));
    return module.login() && module.commit();
  }

  private static void answer(Callback[] callbacks, String account, String password) {
    ((NameCallback) callbacks[0]).setName(account);
    ((PasswordCallback) callbacks[1]).setPassword(password.toCharArray());
  }

  private List<String> roles() {
    return subject.getPrincipals(RolePrincipal.class).stream()
        .map(Principal::getName)
        .sorted()
        .toList();
  }

  @Test
  void administratorsGetTheRolesOfTheShell() throws IOException, LoginException {
    assertThat(signIn("admin", PASSWORD)).isTrue();
    assertThat(roles()).contains("admin", "ssh");
    module.logout();
    assertThat(subject.getPrincipals()).isEmpty();
  }

  @Test
  void othersGetNone() throws IOException, LoginException {
    assertThat(signIn("eva", PASSWORD)).isTrue();
    assertThat(subject.getPrincipals()).extracting(Principal::getName).containsExactly("eva");
    assertThat(roles()).isEmpty();
  }

  @Test
  void aWrongPasswordFails() {
    assertThatThrownBy(() -> signIn("admin", "nonsense"))
        .isInstanceOf(FailedLoginException.class)
        .hasMessage("Sign-in failed");
    assertThat(subject.getPrincipals()).isEmpty();
  }
}
