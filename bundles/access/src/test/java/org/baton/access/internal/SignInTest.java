package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.baton.access.SignedIn;
import org.baton.access.internal.Accounts.Change;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  private static final String PASSWORD = "a good long password";

  @TempDir Path folder;

  private final TestDatabase database = new TestDatabase();
  private final Passwords passwords = new Passwords(1000);
  private final Hand clock = new Hand();
  private final Journal journal = new Journal(database);
  private SignIn signIn;

  /** A clock that is set by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void createAdmin() throws IOException {
    FirstAccount first = new FirstAccount(database, folder, PASSWORD, passwords);
    signIn = new SignIn(database, new CurrentCaller(), journal, first, null, passwords, clock);
  }

  private Problem refused(String account, String password) {
    return catchThrowableOfType(Problem.class, () -> signIn.signIn(account, password));
  }

  @Test
  void sessionsCarryWhoSignedIn() {
    SignedIn in = signIn.signIn(" Admin ", PASSWORD);
    assertThat(signIn.bySession(in.secret())).contains(in.session());
    assertThat(in.session().caller().account()).isEqualTo("admin");
    assertThat(in.session().csrf()).isNotEmpty().isNotEqualTo(in.secret());
    assertThat(in.toString()).doesNotContain(in.secret());
  }

  @Test
  void everySignInIsANewSession() {
    String one = signIn.signIn("admin", PASSWORD).secret();
    String two = signIn.signIn("admin", PASSWORD).secret();
    assertThat(one).isNotEqualTo(two);
    signIn.signOut(one);
    assertThat(signIn.bySession(one)).isEmpty();
    assertThat(signIn.bySession(two)).isPresent();
  }

  @Test
  void sessionsEndWhenIdle() {
    String secret = signIn.signIn("admin", PASSWORD).secret();
    clock.move(Duration.ofMinutes(119));
    assertThat(signIn.bySession(secret)).isPresent();
    clock.move(Duration.ofMinutes(119));
    assertThat(signIn.bySession(secret)).isPresent();
    clock.move(Duration.ofMinutes(121));
    assertThat(signIn.bySession(secret)).isEmpty();
  }

  @Test
  void sessionsEndAfterTwelveHoursOfUse() {
    String secret = signIn.signIn("admin", PASSWORD).secret();
    for (int hour = 1; hour < 12; hour++) {
      clock.move(Duration.ofHours(1));
      assertThat(signIn.bySession(secret)).isPresent();
    }
    clock.move(Duration.ofHours(1));
    assertThat(signIn.bySession(secret)).isEmpty();
  }

  @Test
  void databaseKeepsNoSecret() {
    String secret = signIn.signIn("admin", PASSWORD).secret();
    List<String> kept =
        database.read(
            connection -> {
              try (var statement = connection.createStatement();
                  var row = statement.executeQuery("select hash from session")) {
                row.next();
                return List.of(row.getString(1));
              }
            });
    assertThat(kept).containsExactly(Secrets.hash(secret)).doesNotContain(secret);
  }

  @Test
  void unknownAccountsAreRefusedLikeWrongPasswords() {
    Problem wrong = refused("admin", "nonsense");
    Problem unknown = refused("nobody", "nonsense");
    assertThat(wrong.kind()).isEqualTo(Kind.UNAUTHENTICATED);
    assertThat(unknown.kind()).isEqualTo(wrong.kind());
    assertThat(unknown.code()).isEqualTo(wrong.code());
    assertThat(unknown.arguments()).isEqualTo(wrong.arguments());
  }

  @Test
  void tenFailuresMakeOneWaitAndTheWaitGrows() {
    for (String account : List.of("admin", "nobody")) {
      for (int i = 0; i < 10; i++) {
        assertThat(refused(account, "nonsense").kind()).isEqualTo(Kind.UNAUTHENTICATED);
      }
      Problem wait = refused(account, PASSWORD);
      assertThat(wait.kind()).isEqualTo(Kind.TOO_MANY);
      assertThat(wait.arguments()).containsExactly(30L);
    }
    clock.move(Duration.ofSeconds(31));
    assertThat(refused("admin", "nonsense").kind()).isEqualTo(Kind.UNAUTHENTICATED);
    assertThat(refused("admin", PASSWORD).arguments()).containsExactly(60L);
    clock.move(Duration.ofSeconds(61));
    assertThat(signIn.verify("admin", PASSWORD).account()).isEqualTo("admin");
    assertThat(refused("admin", "nonsense").kind()).isEqualTo(Kind.UNAUTHENTICATED);
  }

  @Test
  void disabledAccountsAreOut() {
    Accounts accounts = new Accounts(database, new GivenAccess("chief"), journal, new Scopes());
    accounts.create("eva", new Change("Eva", PASSWORD, null, List.of()));
    String secret = signIn.signIn("eva", PASSWORD).secret();
    accounts.change("eva", new Change(null, null, true, null));
    assertThat(signIn.bySession(secret)).isEmpty();
    assertThat(refused("eva", PASSWORD).code()).isEqualTo("access.sign-in.wrong");
  }

  @Test
  void tokensWorkUntilTheyAreWithdrawn() {
    Tokens tokens = new Tokens(database, new GivenAccess("admin"), journal);
    Tokens.Made made = tokens.make("admin", "nightly import", 30);
    clock.now = Instant.now();
    assertThat(signIn.byToken(made.token()).orElseThrow().csrf()).isEmpty();
    assertThat(tokens.of("admin")).hasSize(1);
    assertThat(tokens.of("admin").get(0).usedAt()).isNotNull();
    assertThat(made.toString()).doesNotContain(made.token());
    clock.move(Duration.ofDays(31));
    assertThat(signIn.byToken(made.token())).isEmpty();
    clock.move(Duration.ofDays(-2));
    assertThat(signIn.byToken(made.token())).isPresent();
    Problem foreign = catchThrowableOfType(Problem.class, () -> tokens.withdraw("eva", made.id()));
    assertThat(foreign.kind()).isEqualTo(Kind.NOT_FOUND);
    tokens.withdraw("admin", made.id());
    assertThat(signIn.byToken(made.token())).isEmpty();
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    String secret = signIn.signIn("admin", PASSWORD).secret();
    signIn.changePassword("admin", PASSWORD, "another long password");
    assertThat(signIn.bySession(secret)).isEmpty();
    assertThat(refused("admin", PASSWORD)).isNotNull();
    assertThat(signIn.signIn("admin", "another long password")).isNotNull();
    Problem weak =
        catchThrowableOfType(
            Problem.class, () -> signIn.changePassword("admin", "another long password", "short"));
    assertThat(weak.violations()).hasSize(1);
    assertThat(weak.violations().get(0).value()).isEmpty();
  }

  @Test
  void theLastAdministratorStays() {
    Accounts accounts = new Accounts(database, new GivenAccess("chief"), journal, new Scopes());
    Problem last =
        catchThrowableOfType(
            Problem.class, () -> accounts.change("admin", new Change(null, null, null, List.of())));
    assertThat(last.code()).isEqualTo("access.account.last-administrator");
  }

  @Test
  void aRandomFirstPasswordIsInAFileUntilItIsChanged() throws IOException {
    TestDatabase empty = new TestDatabase();
    FirstAccount first = new FirstAccount(empty, folder, null, passwords);
    Path file = folder.resolve("admin-password.txt");
    String password = Files.readString(file).strip();
    assertThat(password).hasSize(20);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    SignIn own =
        new SignIn(empty, new CurrentCaller(), new Journal(empty), first, null, passwords, clock);
    assertThat(own.signIn("admin", password).session().mustChangePassword()).isTrue();
    own.changePassword("admin", password, PASSWORD);
    assertThat(file).doesNotExist();
    assertThat(own.signIn("admin", PASSWORD).session().mustChangePassword()).isFalse();
  }
}
