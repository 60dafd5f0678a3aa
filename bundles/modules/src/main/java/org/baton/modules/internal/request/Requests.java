package org.baton.modules.internal.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.Page;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.request.Request.Decision;
import org.baton.modules.internal.request.Request.State;
import org.baton.modules.internal.trust.Switches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The way of a file to its installation. With four eyes it waits as a request until a second person
 * approves it; without, it is installed at once.
 */
@Component(service = Requests.class)
public final class Requests {
  /** Who may ask, approve and decline. */
  public static final String INSTALL = "modules.install";

  private static final int MOST_OPEN = 20;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_MODULES = 4000;
  private static final int LONGEST_NAME = 200;

  private final Access access;
  private final Database database;
  private final AuditTrail audit;
  private final Installer installer;
  private final CommonSet common;
  private final Switches switches;
  private final RequestedFiles files;
  private final Clock clock;

  /**
   * What became of a file.
   *
   * @param modules the ids of the modules that were installed; none when it waits
   * @param request what waits for a second person; null when it was installed at once
   */
  public record Taken(List<String> modules, Request request) {
    /** Copies the list. */
    public Taken {
      modules = List.copyOf(modules);
    }

    /** Whether it waits for a second person. */
    public boolean waits() {
      return request != null;
    }
  }

  /** Installs what was approved. */
  @Activate
  public Requests(
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit,
      @Reference Installation installation,
      @Reference CommonSet common,
      @Reference Switches switches) {
    this(
        access,
        database,
        audit,
        new Installer.OnServer(installation),
        common,
        switches,
        new RequestedFiles(Path.of(System.getProperty("baton.data", "data"), "requests")),
        Clock.systemUTC());
  }

  Requests(
      Access access,
      Database database,
      AuditTrail audit,
      Installer installer,
      CommonSet common,
      Switches switches,
      RequestedFiles files,
      Clock clock) {
    this.access = access;
    this.database = database;
    this.audit = audit;
    this.installer = installer;
    this.common = common;
    this.switches = switches;
    this.files = files;
    this.clock = clock;
    // Another server may be installing one now.
    if (common.isQuiet()) {
      database.tx(
          c -> {
            new RequestTable(c).reopen();
            return true;
          });
    }
    tidy();
  }

  /** Whether a second person has to approve. */
  public boolean fourEyes() {
    return switches.fourEyes();
  }

  /**
   * Installs a file, or has it wait for a second person. The caller was let in by whoever took the
   * file.
   *
   * @param name the file's name as the person knows it
   * @param longest how long to wait until what is installed is in service
   * @throws Problem when it is refused; it neither is installed nor waits then
   */
  public Taken take(Path file, String name, Duration longest) {
    if (!switches.fourEyes() || installer.unchanged(file, name)) {
      return new Taken(installer.install(file, name, longest), null);
    }
    List<Preview> previews = installer.preview(file, name);
    String sha256 = installer.sha256(file);
    tidy();
    List<Request> open = open();
    for (Request there : open) {
      if (there.sha256().equals(sha256)) {
        return new Taken(List.of(), there);
      }
    }
    if (open.size() >= MOST_OPEN) {
      throw Problem.of(Kind.CONFLICT, "modules.requests.many", MOST_OPEN);
    }
    return new Taken(List.of(), asked(file, name, sha256, previews));
  }

  private Request asked(Path file, String name, String sha256, List<Preview> previews) {
    String modules =
        previews.stream().map(p -> p.id() + " " + p.version()).collect(Collectors.joining(", "));
    return database.tx(
        c -> {
          RequestTable table = new RequestTable(c);
          Request request =
              new Request(
                  table.next(database.dialect()),
                  shortened(name, LONGEST_NAME),
                  sha256,
                  shortened(modules, LONGEST_MODULES),
                  State.OPEN,
                  clock.instant(),
                  access.caller().account(),
                  null);
          files.keep(request.id(), file);
          common.keep(c, sha256, file);
          table.insert(request);
          record("modules.request.made", request, "");
          return request;
        });
  }

  /**
   * The requests, the latest first.
   *
   * @param after the number of the last one seen; empty from the beginning
   * @param limit how many at most, from 1
   */
  public Page<Request> page(String after, int limit) {
    access.require(INSTALL, Access.EVERYWHERE);
    long before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    List<Request> found = database.read(c -> new RequestTable(c).page(before, limit + 1));
    boolean more = found.size() > limit;
    List<Request> shown = more ? found.subList(0, limit) : found;
    Instant now = clock.instant();
    return new Page<>(
        shown.stream().map(r -> r.at(now)).toList(),
        more ? String.valueOf(shown.get(limit - 1).id()) : "");
  }

  /** One request. */
  public Request get(long id) {
    access.require(INSTALL, Access.EVERYWHERE);
    return database
        .read(c -> new RequestTable(c).find(id))
        .map(r -> r.at(clock.instant()))
        .orElseThrow(
            () -> Problem.of(Kind.NOT_FOUND, "modules.requests.unknown", String.valueOf(id)));
  }

  /** Those that the caller can approve, the oldest first. */
  public List<Request> waiting() {
    access.require(INSTALL, Access.EVERYWHERE);
    return open().stream().filter(r -> !isOwn(r)).toList();
  }

  /** What an open request would do; nothing is changed. */
  public List<Preview> preview(Request request) {
    access.require(INSTALL, Access.EVERYWHERE);
    return installer.preview(file(request), request.file());
  }

  /** Whether the caller asked for it, and so cannot approve it. */
  public boolean isOwn(Request request) {
    return request.requestedBy().equals(access.caller().account());
  }

  /**
   * Installs what another person asked for.
   *
   * @param longest how long to wait until it is in service
   * @return the ids of the modules
   * @throws Problem when it is the caller's own, is decided or expired, or is refused by now
   */
  public List<String> approve(long id, Duration longest) {
    Request request = undecided(id);
    if (isOwn(request)) {
      throw Problem.of(Kind.DENIED, "modules.requests.own", String.valueOf(id));
    }
    Path file = file(request);
    Decision decision = new Decision(clock.instant(), access.caller().account(), "");
    move(request, State.OPEN, State.APPROVED, decision, "modules.request.approved");
    boolean done = false;
    try {
      List<String> modules = installer.install(file, request.file(), longest);
      move(request, State.APPROVED, State.INSTALLED, decision, "");
      done = true;
      return modules;
    } finally {
      if (!done) {
        move(request, State.APPROVED, State.OPEN, null, "");
      }
      tidy();
    }
  }

  /**
   * Declines what another person asked for, or takes back what one asked for oneself.
   *
   * @param reason why; kept and shown
   */
  public Request decline(long id, String reason) {
    Request request = undecided(id);
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw Problem.invalid(
          "modules.requests.unsaid",
          List.of(Violation.at("reason", words, "modules.requests.reason", LONGEST_REASON)));
    }
    Decision decision = new Decision(clock.instant(), access.caller().account(), words);
    move(request, State.OPEN, State.DECLINED, decision, "modules.request.declined");
    tidy();
    return get(id);
  }

  private Request undecided(long id) {
    Request request = get(id);
    if (request.state() != State.OPEN) {
      throw Problem.of(Kind.CONFLICT, "modules.requests.decided", String.valueOf(id));
    }
    return request;
  }

  private void move(Request request, State from, State to, Decision decision, String action) {
    database.tx(
        c -> {
          if (!new RequestTable(c).move(request.id(), from, to, decision)) {
            throw Problem.of(
                Kind.CONFLICT, "modules.requests.decided", String.valueOf(request.id()));
          }
          if (!action.isEmpty()) {
            record(action, request, decision.reason());
          }
          return true;
        });
  }

  /** The file as it was asked for: what lies there now may be another. */
  private Path file(Request request) {
    Path file = files.at(request.id());
    if (!Files.isRegularFile(file)) {
      // Asked for on another server.
      files.keep(request.id(), place -> common.fetch(request.sha256(), place));
    }
    if (!Files.isRegularFile(file) || !installer.sha256(file).equals(request.sha256())) {
      throw Problem.of(Kind.CONFLICT, "modules.requests.gone", String.valueOf(request.id()));
    }
    return file;
  }

  private List<Request> open() {
    Instant after = clock.instant().minus(Request.LONGEST);
    return database.read(c -> new RequestTable(c).open(after));
  }

  private void tidy() {
    Instant before = clock.instant().minus(Request.LONGEST);
    List<Long> undone =
        database.tx(
            c -> {
              RequestTable table = new RequestTable(c);
              table.expire(before);
              common.tidy(c);
              return table.undone();
            });
    files.keepOnly(Set.copyOf(undone));
  }

  private void record(String action, Request request, String reason) {
    audit.record(
        action,
        "request:" + request.id(),
        reason,
        Map.of(
            "modules", request.modules(),
            "sha256", request.sha256(),
            "requestedBy", request.requestedBy()));
  }

  private static String shortened(String words, int most) {
    return words.length() > most ? words.substring(0, most) : words;
  }
}
