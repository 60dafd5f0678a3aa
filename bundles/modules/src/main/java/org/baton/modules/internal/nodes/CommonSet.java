package org.baton.modules.internal.nodes;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What all servers on one database shall have installed. One server at a time changes it; the
 * others follow. On H2, which has one process alone, there is nothing to have in common, and
 * nothing is written.
 */
@Component(service = CommonSet.class)
public final class CommonSet {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than a server counts as alive without a sign of life. */
  public static final Duration LONGEST_ASIDE = Duration.ofSeconds(25);

  private static final long LOOK_AGAIN_MILLIS = 100;
  private static final long NO_ACT = -1;

  private final ThisNode node;
  private final Database database;
  private final Access access;
  private final boolean shared;
  private volatile long act = NO_ACT;
  private volatile boolean doubled;

  /** Writes in the module's own tables. */
  @Activate
  public CommonSet(
      @Reference ThisNode node,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference Access access) {
    this(node, database, access, database.dialect() == Dialect.POSTGRESQL);
    if (shared) {
      begin();
    }
  }

  /** Has something in common or not, whatever the database is. */
  CommonSet(ThisNode node, Database database, Access access, boolean shared) {
    this.node = node;
    this.database = database;
    this.access = access;
    this.shared = shared;
  }

  /** A set that nobody shares, for a server that is alone. */
  public static CommonSet alone(Database database, Access access) {
    return new CommonSet(new ThisNode("", "", ""), database, access, false);
  }

  /** Whether other servers may be on the same database. */
  public boolean isShared() {
    return shared;
  }

  private <R> R tx(Database.Work<R, RuntimeException> work) {
    return database.tx(work);
  }

  private <R> R read(Database.Work<R, RuntimeException> work) {
    return database.read(work);
  }

  /** Writes this server down as one that starts. */
  void begin() {
    tx(
        c -> {
          new NodeTable(c).begin(node);
          return true;
        });
  }

  /** How far the set is, and this server. */
  public Stand stand() {
    return read(c -> new CommonTable(c).stand(node.id()));
  }

  /** Whether the change that is under way, or was broken off, is this server's. */
  public boolean isMine(Stand stand) {
    return stand.holder().equals(node.id());
  }

  /** The name of the server that changes something. */
  public String holder(Stand stand) {
    return read(c -> new NodeTable(c).name(stand.holder()));
  }

  /** The modules that changed after a generation, in the order of the changes. */
  public List<Wanted> since(long generation) {
    return read(c -> new CommonTable(c).since(generation));
  }

  /** What a module shall be; empty for what the platform's archive brings. */
  public Optional<Wanted> find(String module) {
    return read(c -> new CommonTable(c).find(module));
  }

  /**
   * Begins a change; every other server waits until it has ended.
   *
   * @throws Problem when another one is at one for long, or died in the middle of one
   */
  public void enter() {
    if (!shared) {
      return;
    }
    if (doubled) {
      throw Problem.of(Kind.CONFLICT, "modules.nodes.doubled", node.name());
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!take()) {
      Stand stand = stand();
      boolean broken = !stand.alive() && !stand.aside().isEmpty();
      if (broken || System.nanoTime() > end) {
        throw broken
            ? broken(stand)
            : Problem.of(Kind.UNAVAILABLE, "modules.nodes.busy", holder(stand));
      }
      pause();
    }
  }

  private boolean take() {
    Optional<Long> taken =
        tx(
            c -> {
              CommonTable table = new CommonTable(c);
              return table.take(node.id())
                  ? Optional.of(table.stand(node.id()).act())
                  : Optional.empty();
            });
    taken.ifPresent(t -> act = t);
    return taken.isPresent();
  }

  /** That a server died while others keep modules out of service for it. */
  public Problem broken(Stand stand) {
    return Problem.of(
        Kind.CONFLICT, "modules.nodes.broken", holder(stand), String.join(", ", stand.aside()));
  }

  /** Whether this server is at a change. */
  public boolean isInside() {
    return act != NO_ACT;
  }

  /** Ends the change. */
  public void leave() {
    long ending = act;
    act = NO_ACT;
    if (shared && ending != NO_ACT) {
      tx(
          c -> {
            new CommonTable(c).leave(node.id(), ending);
            return true;
          });
    }
  }

  /**
   * Has all other servers take modules out of service until the change ends, and waits until they
   * have.
   *
   * @param longest for how long it waits at most
   * @throws Problem when one of them lives and does not
   */
  public void setAside(Collection<String> modules, Duration longest) {
    if (!shared || modules.isEmpty()) {
      return;
    }
    mark(modules);
    long end = System.nanoTime() + longest.toNanos();
    List<String> waiting = unconfirmed();
    while (!waiting.isEmpty()) {
      if (System.nanoTime() > end) {
        mark(List.of());
        throw Problem.of(Kind.UNAVAILABLE, "modules.nodes.silent", String.join(", ", waiting));
      }
      pause();
      waiting = unconfirmed();
    }
  }

  private void mark(Collection<String> modules) {
    if (!this.<Boolean>tx(c -> new CommonTable(c).setAside(node.id(), act, modules))) {
      throw lost();
    }
  }

  private List<String> unconfirmed() {
    return read(c -> new NodeTable(c).unconfirmed(node.id(), act));
  }

  private static Problem lost() {
    return Problem.of(Kind.CONFLICT, "modules.nodes.lost");
  }

  /**
   * Refuses to go on with a change that is not this server's any more.
   *
   * @throws Problem when others went on without it
   */
  public void require() {
    Stand stand = shared ? stand() : null;
    if (stand != null && (!isMine(stand) || stand.act() != act)) {
      throw lost();
    }
  }

  /**
   * Writes down how modules are here now, for all others to follow; in the thread's transaction
   * where there is one. What is as it was written before makes no new generation.
   *
   * @param jar where the jar of a module is that is not the archive's
   * @throws Problem when the change is not this server's any more
   */
  public void publish(Collection<Wanted> modules, Function<String, Path> jar) {
    if (shared) {
      tx(c -> publish(c, modules, jar));
    }
  }

  private boolean publish(
      Connection connection, Collection<Wanted> modules, Function<String, Path> jar)
      throws SQLException {
    CommonTable table = new CommonTable(connection);
    table.lock();
    Stand stand = table.stand(node.id());
    if (!isMine(stand) || stand.act() != act) {
      throw lost();
    }
    long next = stand.generation() + 1;
    boolean changed = false;
    for (Wanted module : modules) {
      if (!table.find(module.module()).map(module::isLike).orElse(false)) {
        if (!module.sha256().isEmpty() && module.state() != Wanted.State.REMOVED) {
          new StoredFiles(connection).keep(module.sha256(), jar.apply(module.module()));
        }
        table.write(module, next, access.caller().account());
        changed = true;
      }
    }
    if (changed) {
      table.generation(next);
      new NodeTable(connection).made(node.id(), next);
      new StoredFiles(connection).tidy();
    }
    return changed;
  }

  /**
   * Writes a file to a place.
   *
   * @return false when it is in nobody's keeping
   * @throws Problem when it is damaged
   */
  public boolean fetch(String sha256, Path place) {
    return shared && this.<Boolean>read(c -> new StoredFiles(c).fetch(sha256, place));
  }

  /** Keeps a file for all servers, in the caller's transaction. */
  public void keep(Connection connection, String sha256, Path file) throws SQLException {
    if (shared) {
      new CommonTable(connection).lock();
      new StoredFiles(connection).keep(sha256, file);
    }
  }

  /** Forgets the files that nobody needs any more, in the caller's transaction. */
  public void tidy(Connection connection) throws SQLException {
    if (shared) {
      new CommonTable(connection).lock();
      new StoredFiles(connection).tidy();
    }
  }

  /** Whether no other server is at a change. */
  public boolean isQuiet() {
    Stand stand = shared ? stand() : null;
    return stand == null || stand.holder().isEmpty() || isMine(stand) || !stand.alive();
  }

  /** This server has all that the set had at a generation. */
  public void reached(long generation) {
    tx(
        c -> {
          new NodeTable(c).reached(node.id(), generation);
          return true;
        });
  }

  /** This server cannot follow. */
  public void stuck(Problem why) {
    tx(
        c -> {
          new NodeTable(c).stuck(node.id(), why);
          return true;
        });
  }

  /** This server has taken out of service what another one wants out of it. */
  public void confirm(long asked) {
    tx(
        c -> {
          new NodeTable(c).confirm(node.id(), asked);
          return true;
        });
  }

  /** A sign of life, of this server and of the change it is at. */
  public void beat() {
    boolean known =
        this.<Boolean>tx(
            c -> {
              NodeTable table = new NodeTable(c);
              boolean beat = table.beat(node);
              if (!beat && !table.isThere(node)) {
                table.begin(node);
                return true;
              }
              return beat;
            });
    doubled = !known;
    long mine = act;
    if (mine != NO_ACT) {
      tx(c -> new CommonTable(c).extend(node.id(), mine));
    }
  }

  /** Whether another process says that it is this server, as after a copied data folder. */
  public boolean isDoubled() {
    return doubled;
  }

  /** The name of this server. */
  public String name() {
    return node.name();
  }

  /** Whether this is the server itself. */
  public boolean isThis(Node other) {
    return other.id().equals(node.id());
  }

  /** All servers, sorted by name; those that were not seen for a day are left out. */
  public List<Node> nodes() {
    return read(c -> new NodeTable(c).all());
  }

  /** Whether another server was there after a moment. */
  public boolean hadOthers(Instant since) {
    return read(c -> new NodeTable(c).hadOthers(node.id(), since));
  }

  /**
   * Ends the change of a server that died, in the thread's transaction where there is one.
   *
   * @return the name of that server
   * @throws Problem when there is no such change
   */
  public String release() {
    return tx(
        c -> {
          CommonTable table = new CommonTable(c);
          table.lock();
          Stand stand = table.stand(node.id());
          if (!table.release(stand.holder())) {
            throw Problem.of(Kind.CONFLICT, "modules.nodes.unbroken");
          }
          return new NodeTable(c).name(stand.holder());
        });
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(Kind.UNAVAILABLE, "modules.busy").causedBy(e);
    }
  }
}
