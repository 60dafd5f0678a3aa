package org.baton.web.internal.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets people without an account to public pages: not too often, and with forms of our own. */
@Component(service = Guests.class)
public final class Guests {
  static final String COOKIE = "baton_guest";

  private static final int LARGEST_FORM = 64 << 10;
  private static final int KEPT_SECONDS = 30 * 24 * 3600;
  private static final int BYTES = 32;
  private static final Pattern BROWSER = Pattern.compile("[0-9a-f]{32}");

  private final byte[] key;
  private final Clock clock;
  private final Pace pace;
  private final SecureRandom random = new SecureRandom();

  /** Takes the key that all nodes share, and makes it when there is none. */
  @Activate
  public Guests(@Reference(target = "(org.baton.module=web)") Database database) {
    this(key(database), Clock.systemUTC());
  }

  Guests(byte[] key, Clock clock) {
    this.key = key.clone();
    this.clock = clock;
    this.pace = new Pace(clock);
  }

  private static byte[] key(Database database) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Optional<String> kept = database.read(Guests::kept);
    String secret =
        kept.orElseGet(
            () -> {
              try {
                return database.tx(c -> make(c, HexFormat.of().formatHex(fresh)));
              } catch (RuntimeException anotherNodeWasFirst) {
                return database.read(Guests::kept).orElseThrow(() -> anotherNodeWasFirst);
              }
            });
    return HexFormat.of().parseHex(secret);
  }

  private static Optional<String> kept(Connection connection) throws SQLException {
    List<String> secrets =
        new Sql("select secret from guest_key where id = 1")
            .list(connection, row -> row.getString(1));
    return secrets.stream().findFirst();
  }

  private static String make(Connection connection, String secret) throws SQLException {
    new Sql("insert into guest_key (id, secret) values (1, ?)", secret).run(connection);
    return secret;
  }

  /** A request that was let in, with who sent it. */
  record Admitted(HttpServletRequest request, PublicGuest guest) {}

  /**
   * Lets a request in.
   *
   * @throws Problem when the address asks too often, when a form is too large or no form at all,
   *     when it comes from another site or was not shown by us
   */
  Admitted admit(HttpServletRequest request, HttpServletResponse response, Doorway doorway)
      throws IOException {
    boolean writes = Forgery.writes(request);
    if (!pace.allows(request.getRemoteAddr(), writes)) {
      response.setHeader("Retry-After", "30");
      throw Problem.of(Kind.TOO_MANY, "web.public.pace");
    }
    response.setHeader("X-Robots-Tag", "noindex");
    String module = request.getRequestURI().split("/", 3)[1];
    Runnable forget = () -> response.addCookie(cookie("", module, request.isSecure()));
    Optional<String> browser =
        Cookies.value(request, COOKIE).filter(w -> BROWSER.matcher(w).matches());
    if (!writes) {
      String word = browser.orElseGet(this::fresh);
      response.addCookie(cookie(word, module, request.isSecure()));
      return new Admitted(request, guest(word, module, null, forget));
    }
    HttpServletRequest form = form(request, doorway);
    PublicGuest guest = browser.map(word -> guest(word, module, form, forget)).orElse(null);
    if (guest == null || !guest.isProven()) {
      throw Problem.of(Kind.DENIED, "web.public.word");
    }
    return new Admitted(form, guest);
  }

  private PublicGuest guest(
      String browser, String module, HttpServletRequest form, Runnable forget) {
    return new PublicGuest(key, browser, module, clock.instant(), form, forget);
  }

  private static HttpServletRequest form(HttpServletRequest request, Doorway doorway)
      throws IOException {
    if (Forgery.fromElsewhere(request)) {
      throw Problem.of(Kind.DENIED, "web.origin.foreign");
    }
    if (!FormRequest.is(request)) {
      throw Problem.of(Kind.INVALID, "web.public.form");
    }
    return doorway.read(request, LARGEST_FORM);
  }

  private String fresh() {
    byte[] word = new byte[BYTES / 2];
    random.nextBytes(word);
    return HexFormat.of().formatHex(word);
  }

  /** Sent to the public pages of one module only, and to no script; an empty word takes it away. */
  private static Cookie cookie(String word, String module, boolean secure) {
    Cookie cookie = new Cookie(COOKIE, word);
    cookie.setPath("/" + module + "/public/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(word.isEmpty() ? 0 : KEPT_SECONDS);
    return cookie;
  }
}
