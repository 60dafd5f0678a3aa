package org.baton.web.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.baton.access.Authentication;
import org.baton.access.Session;
import org.baton.access.SignedIn;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.gate.Cookies;
import org.baton.web.internal.gate.Fake;
import org.junit.jupiter.api.Test;

/** The container's own console is behind the platform's sign-in, for administrators alone. */
class ConsoleSecurityTest {
  private static final String CONSOLE = "/system/console/bundles";

  private final Accounts accounts = new Accounts();
  private final ConsoleSecurity security = new ConsoleSecurity(accounts, accounts);

  /** Sessions and passwords are the names of their accounts; {@code ada} is the administrator. */
  private static final class Accounts implements Authentication, Access {
    private Caller present;

    @Override
    public Caller verify(String account, String password) {
      if (!account.equals(password)) {
        throw Problem.of(Kind.UNAUTHENTICATED, "access.sign-in.wrong");
      }
      return new Caller(account, account);
    }

    @Override
    public SignedIn signIn(String account, String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void signOut(String secret) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Session> bySession(String secret) {
      return secret.equals("gone")
          ? Optional.empty()
          : Optional.of(new Session(new Caller(secret, secret), "word", false));
    }

    @Override
    public Optional<Session> byToken(String token) {
      return Optional.empty();
    }

    @Override
    public void changePassword(String account, String present, String next) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayAnywhere(String permission) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <R, X extends Exception> R as(Caller caller, Work<R, X> work) throws X {
      present = caller;
      try {
        return work.run();
      } finally {
        present = null;
      }
    }

    @Override
    public Caller caller() {
      return present;
    }

    @Override
    public boolean may(String permission, String unit) {
      return permission.equals("access.administer") && present.account().equals("ada");
    }

    @Override
    public void require(String permission, String unit) {
      throw new UnsupportedOperationException();
    }
  }

  private Object asked(Fake fake) {
    return security.authenticate(fake.request(), fake.response());
  }

  private static Fake page() {
    return Fake.get(CONSOLE).header("Accept", "text/html,application/xhtml+xml");
  }

  private static Fake basic(String account, String password) {
    byte[] words = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Fake.get(CONSOLE)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(words));
  }

  @Test
  void anAdministratorIsLetInByTheSessionOfThePages() {
    Fake fake = page().cookie(Cookies.SESSION, "ada");
    assertThat(asked(fake)).isEqualTo("ada");
    assertThat(fake.status).isEqualTo(200);
    assertThat(asked(basic("ada", "ada"))).isEqualTo("ada");
  }

  @Test
  void everybodyElseIsRefused() {
    for (Fake fake : new Fake[] {page().cookie(Cookies.SESSION, "eva"), basic("eva", "eva")}) {
      assertThat(asked(fake)).isNull();
      assertThat(fake.status).isEqualTo(403);
      assertThat(fake.answered).doesNotContainKey("Location");
    }
  }

  @Test
  void whoeverIsNotSignedInIsLedThereAndBack() {
    for (Fake fake : new Fake[] {page(), page().cookie(Cookies.SESSION, "gone")}) {
      assertThat(asked(fake)).isNull();
      assertThat(fake.status).isEqualTo(303);
      assertThat(fake.answered).containsEntry("Location", "/sign-in?to=/system/console");
    }
  }

  @Test
  void aProgramIsAskedForAPasswordAndAWrongOneIsNoWayIn() {
    Fake fake = basic("ada", "wrong");
    assertThat(asked(fake)).isNull();
    assertThat(fake.status).isEqualTo(401);
    assertThat(fake.answered.get("WWW-Authenticate")).startsWith("Basic");
    assertThat(asked(Fake.get(CONSOLE).header("Authorization", "Basic %%%"))).isNull();
    assertThat(security.authorize(null, "x")).isFalse();
  }
}
