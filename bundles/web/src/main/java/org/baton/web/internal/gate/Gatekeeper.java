package org.baton.web.internal.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baton.access.Authentication;
import org.baton.access.Authentication.Work;
import org.baton.access.Session;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * What every request passes first, known path or not: nothing answers without an account or a token
 * but what {@link Door} opens. Whoever sees every request also counts them.
 */
@Component(service = {Preprocessor.class, MetricSource.class})
public final class Gatekeeper implements Preprocessor, MetricSource {
  private static final String BEARER = "Bearer ";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int LONGEST_SECRET = 200;

  private final CurrentVisit current;
  private final Refusals refusals;
  private final Start start;
  private final Doorway doorway = new Doorway();
  private final Traffic traffic = new Traffic();
  private final Proxies proxies = new Proxies(System.getenv("BATON_PROXY"));
  private final PublicAddress publicAddress =
      new PublicAddress(System.getenv("BATON_PUBLIC_ADDRESS"));

  /** Missing while accounts are not ready; then nothing but the open doors answers. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Authentication authentication;

  /** Missing while there is no database; then public pages do not answer. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Guests guests;

  /** Stands in front of everything. */
  @Activate
  public Gatekeeper(
      @Reference CurrentVisit current, @Reference Refusals refusals, @Reference Start start) {
    this.current = current;
    this.refusals = refusals;
    this.start = start;
  }

  Gatekeeper(
      CurrentVisit current,
      Refusals refusals,
      Start start,
      Authentication authentication,
      Guests guests) {
    this(current, refusals, start);
    this.authentication = authentication;
    this.guests = guests;
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void destroy() {}

  @Override
  public List<Metric> metrics() {
    return traffic.metrics();
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    traffic.begin();
    try {
      answer(plain, answer, chain);
    } finally {
      String path = ((HttpServletRequest) plain).getRequestURI();
      int status = ((HttpServletResponse) answer).getStatus();
      traffic.end(path, status, System.nanoTime() - start);
    }
  }

  private void answer(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = proxies.see((HttpServletRequest) plain);
    HttpServletResponse response = PackedResponse.of(request, (HttpServletResponse) answer);
    Door door = Door.of(request.getMethod(), request.getRequestURI());
    if (door == Door.CONSOLE && !(Forgery.writes(request) && Forgery.fromElsewhere(request))) {
      chain.doFilter(request, answer);
      return;
    }
    Headers.write(request, response);
    Locale locale = Language.of(request);
    Language.asked(request)
        .ifPresent(asked -> response.addCookie(Language.cookie(asked, request.isSecure())));
    current.set(visit(request, locale, Optional.empty(), !start.isOver()));
    try {
      if (METHODS.contains(request.getMethod())) {
        HttpServletRequest spoken = new SpokenRequest(request, locale);
        if (door == Door.PUBLIC) {
          admitGuest(spoken, response, chain);
        } else {
          admit(door, spoken, response, chain);
        }
      } else {
        refusals.unknownMethod(request, response);
      }
    } catch (Problem problem) {
      refusals.send(problem, request, response);
    } catch (RuntimeException | Error | ServletException | IOException error) {
      // Errors too: a class that cannot be linked must not lead to the HTTP server's own page.
      unforeseen(error, request, response);
    } finally {
      current.clear();
    }
    PackedResponse.finish(response);
  }

  private void admit(
      Door door, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Session> session = door == Door.OPEN ? openSession(request) : session(request);
    if (session.isEmpty() && door != Door.OPEN) {
      // Before its body: nobody waits for what a stranger may never send.
      refusals.signInFirst(request, response);
      return;
    }
    HttpServletRequest read = Forgery.writes(request) ? read(door, request) : request;
    checkOrigin(door, read, session);
    Visit before = current.get();
    current.set(visit(request, before.locale(), session, before.early()));
    if (session.isPresent() && FirstThePassword.holdsBack(session.get(), request)) {
      refusals.passwordFirst(request, response);
      return;
    }
    try {
      letIn(chain, read, response, session);
    } catch (Passed passed) {
      passed.rethrow();
    }
  }

  /**
   * Public pages know nobody: neither session nor token is looked at, and nobody behind them learns
   * the address.
   */
  private void admitGuest(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Headers.hideAddress(response);
    Guests present = guests;
    if (present == null) {
      throw Problem.of(Kind.UNAVAILABLE, "web.access.absent");
    }
    Guests.Admitted admitted = present.admit(request, response, doorway);
    current.set(current.get().of(admitted.guest()));
    chain.doFilter(admitted.request(), response);
  }

  private void letIn(
      FilterChain chain,
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<Session> session)
      throws Passed {
    Authentication known = authentication;
    if (known == null) {
      pass(chain, request, response);
      return;
    }
    String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
    Work<Void, Passed> work =
        () -> {
          pass(chain, request, response);
          return null;
        };
    known.from(
        address, agent, session.isEmpty() ? work : () -> known.as(session.get().caller(), work));
  }

  /**
   * Forms carry the word of the session in a field, which has to be read before they are let in.
   */
  private HttpServletRequest read(Door door, HttpServletRequest request) throws IOException {
    if (door == Door.OPEN) {
      return doorway.read(request);
    }
    if (FormRequest.is(request)) {
      return new FormRequest(request);
    }
    return UploadRequest.is(request) ? new UploadRequest(request) : request;
  }

  private static void checkOrigin(
      Door door, HttpServletRequest request, Optional<Session> session) {
    if (!Forgery.writes(request)) {
      return;
    }
    boolean byCookie = session.isPresent() && !session.get().csrf().isEmpty();
    boolean signsIn = door == Door.OPEN;
    if ((byCookie || signsIn) && Forgery.fromElsewhere(request)) {
      throw Problem.of(Kind.DENIED, "web.origin.foreign");
    }
    if (byCookie && !signsIn && !Forgery.proven(request, session.get().csrf())) {
      throw Problem.of(Kind.DENIED, "web.csrf.missing");
    }
  }

  /** Pages open to all show who is signed in, but answer without accounts too. */
  private Optional<Session> openSession(HttpServletRequest request) {
    boolean page = Door.showsReader(request.getRequestURI()) && current.get().reader();
    if (!page || authentication == null) {
      return Optional.empty();
    }
    try {
      return session(request);
    } catch (Problem unavailable) {
      // Without the database nobody is known, and these pages must answer all the same.
      return Optional.empty();
    }
  }

  private Optional<Session> session(HttpServletRequest request) {
    Authentication present = present();
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      String token = header.substring(BEARER.length()).strip();
      return token.length() > LONGEST_SECRET ? Optional.empty() : present.byToken(token);
    }
    return Cookies.value(request, Cookies.SESSION)
        .filter(secret -> secret.length() <= LONGEST_SECRET)
        .flatMap(present::bySession);
  }

  private Authentication present() {
    Authentication present = authentication;
    if (present == null) {
      throw Problem.of(Kind.UNAVAILABLE, "web.access.absent");
    }
    return present;
  }

  private Visit visit(
      HttpServletRequest request, Locale locale, Optional<Session> session, boolean early) {
    String accept = request.getHeader("Accept");
    String path = request.getRequestURI();
    boolean part = request.getHeader("HX-Request") != null;
    boolean reader =
        !path.startsWith("/api/") && (part || accept != null && accept.contains("text/html"));
    String query = request.getQueryString();
    String address = query == null ? path : path + "?" + query;
    String cycle = Cookies.value(request, Cookies.CYCLE).orElse("");
    Site site = publicAddress.of(request);
    return new Visit(
        path, address, site, cycle, locale, session, Optional.empty(), part, reader, early);
  }

  private void unforeseen(Throwable error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (error instanceof IOException io && response.isCommitted()) {
      // The reader went away in the middle of the answer.
      throw io;
    }
    refusals.send(error, request, response);
  }

  private static void pass(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) throws Passed {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException e) {
      throw new Passed(e);
    }
  }

  /** Carries one of two checked exceptions through a call that knows one. */
  private static final class Passed extends Exception {
    private static final long serialVersionUID = 1L;

    private Passed(Exception cause) {
      super(cause);
    }

    private void rethrow() throws IOException, ServletException {
      if (getCause() instanceof IOException io) {
        throw io;
      }
      throw (ServletException) getCause();
    }
  }
}
