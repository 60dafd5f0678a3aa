package org.baton.web.internal.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.baton.access.Authentication;
import org.baton.access.Session;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.web.internal.gate.Cookies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets administrators into the container's console: with the session of the pages, or with account
 * and password for programs.
 */
@Component(
    service = SecurityProvider.class,
    property = "webconsole.security.provider.id=org.baton.web")
public final class ConsoleSecurity implements SecurityProvider {
  private static final String BASIC = "Basic ";
  private static final int LONGEST_HEADER = 600;

  private final Authentication authentication;
  private final Access access;

  /** Asks the accounts. */
  @Activate
  public ConsoleSecurity(@Reference Authentication authentication, @Reference Access access) {
    this.authentication = authentication;
    this.access = access;
  }

  @Override
  public Object authenticate(HttpServletRequest request, HttpServletResponse response) {
    Optional<Caller> caller = bySession(request).or(() -> byPassword(request));
    if (caller.isEmpty()) {
      leadToSignIn(request, response);
      return null;
    }
    if (!administers(caller.get())) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return null;
    }
    return caller.get().account();
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response) {
    Cookies.value(request, Cookies.SESSION).ifPresent(authentication::signOut);
    response.addCookie(Cookies.session("", request.isSecure()));
    leadToSignIn(request, response);
  }

  @Override
  public boolean authorize(Object user, String role) {
    // Only administrators get in, and they may do everything there.
    return user != null;
  }

  private Optional<Caller> bySession(HttpServletRequest request) {
    return Cookies.value(request, Cookies.SESSION)
        .flatMap(authentication::bySession)
        .map(Session::caller);
  }

  private Optional<Caller> byPassword(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.startsWith(BASIC) || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      byte[] words = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String[] parts = new String(words, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2
          ? Optional.of(authentication.verify(parts[0], parts[1]))
          : Optional.empty();
    } catch (Problem | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean administers(Caller caller) {
    return authentication.as(caller, () -> access.may("access.administer", Access.EVERYWHERE));
  }

  private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) {
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains("text/html")) {
      response.setHeader("Location", "/sign-in?to=/system/console");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"Baton\", charset=\"UTF-8\"");
    try {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
