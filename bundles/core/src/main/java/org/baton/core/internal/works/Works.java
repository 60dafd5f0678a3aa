package org.baton.core.internal.works;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.store.WorkTable;
import org.baton.core.internal.works.Task.Ended;
import org.baton.core.internal.works.Work.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does long work in the background and remembers it: how far it is, whose it is, what came of it.
 * How far it is gets written down by a thread of its own, because the work itself is one
 * transaction that nobody sees before its end.
 */
@Component(service = Works.class, immediate = true)
public final class Works {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final Database database;
  private final Access access;
  private final Authentication authentication;
  private final WorkThreads threads;
  private final String node = UUID.randomUUID().toString();
  private final Map<Long, Live> lives = new ConcurrentHashMap<>();

  /** Works on the module's schema; work that a crash cut off is marked as failed. */
  @Activate
  public Works(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference Access access,
      @Reference Authentication authentication) {
    this.database = database;
    this.access = access;
    this.authentication = authentication;
    // H2 has one process alone, so whatever is unfinished belongs to a process that died.
    endDead(database.dialect() == Dialect.H2 ? Duration.ofSeconds(-1) : SILENCE);
    this.threads = new WorkThreads(this::writeDown);
  }

  /** Ends what is under way; it is taken back. */
  @Deactivate
  public void stop() {
    threads.stop();
  }

  /** Ends the work of processes that gave no sign of life for a while. */
  public void endDead() {
    endDead(SILENCE);
  }

  private void endDead(Duration silence) {
    Instant since = Instant.now().minus(silence);
    database.tx(c -> new WorkTable(c).endDead(since, Reason.of("core.work.interrupted")));
  }

  /** Writes down work that shall begin, in the caller's transaction; {@link #begin} begins it. */
  public Work create(Order order) {
    String owner = access.caller().account();
    return database.tx(
        c -> {
          WorkTable table = new WorkTable(c);
          return table.find(table.insert(order, owner, node, database.dialect())).orElseThrow();
        });
  }

  /** Begins work on the threads of this service; at most two are done at once. */
  public void begin(Work work, Task task) {
    begin(work, threads::run, task);
  }

  /** Begins work on threads of the caller's choice, in the name of whoever calls. */
  public void begin(Work work, Executor lane, Task task) {
    Caller caller = access.caller();
    Live live = new Live();
    lives.put(work.id(), live);
    try {
      lane.execute(
          () -> authentication.<Void, RuntimeException>as(caller, () -> run(work, live, task)));
    } catch (Problem e) {
      end(work.id(), live, new Ended(State.FAILED, Reason.of(e), ""));
      throw e;
    }
  }

  private Void run(Work work, Live live, Task task) {
    Ended ended;
    try {
      database.tx(c -> new WorkTable(c).move(work.id(), State.WAITING, State.RUNNING, node));
      ended = task.run(live);
    } catch (Cancelled e) {
      // Not asked for by anybody: the server is stopping.
      ended =
          live.cancelled()
              ? new Ended(State.CANCELLED, Reason.NONE, "")
              : new Ended(State.FAILED, Reason.of("core.work.interrupted"), "");
    } catch (Problem e) {
      ended = new Ended(State.FAILED, Reason.of(e), "");
    } catch (RuntimeException | Error e) {
      LOG.error("Work {} broke off", work.id(), e);
      ended = new Ended(State.FAILED, Reason.of("core.work.broken"), "");
    }
    end(work.id(), live, ended);
    return null;
  }

  private void end(long id, Live live, Ended ended) {
    try {
      database.<Void, RuntimeException>tx(
          c -> {
            live.write(new WorkTable(c), id);
            new WorkTable(c).end(id, ended.state(), ended.reason(), ended.report());
            return null;
          });
    } catch (RuntimeException e) {
      // The next start finds it unfinished and ends it.
      LOG.error("The end of work {} could not be written", id, e);
    } finally {
      lives.remove(id);
      live.end();
    }
  }

  /** Writes down how far everything is, and hears whose end was asked for elsewhere. */
  private void writeDown() {
    if (lives.isEmpty()) {
      return;
    }
    database.<Void, RuntimeException>tx(
        c -> {
          WorkTable table = new WorkTable(c);
          for (Map.Entry<Long, Live> entry : lives.entrySet()) {
            if (entry.getValue().isDue()) {
              entry.getValue().write(table, entry.getKey());
            }
          }
          List<Long> ids = List.copyOf(lives.keySet());
          for (long id : ids.isEmpty() ? List.<Long>of() : table.asked(ids)) {
            lives.computeIfPresent(
                id,
                (key, live) -> {
                  live.cancel();
                  return live;
                });
          }
          return null;
        });
  }

  private Work find(long id) {
    return database.read(
        c ->
            new WorkTable(c)
                .find(id)
                .orElseThrow(
                    () -> Problem.of(Kind.NOT_FOUND, "core.work.unknown", Long.toString(id))));
  }

  /** The work as its worker knows it this moment. */
  private Work now(Work work) {
    Live live = lives.get(work.id());
    return live == null ? work : live.of(work);
  }

  /**
   * Work that the caller began or may know of.
   *
   * @throws Problem when there is none
   */
  public Work get(long id) {
    Work work = now(find(id));
    if (!isMine(work) && !access.may(work.seenBy(), Access.EVERYWHERE)) {
      throw Problem.of(Kind.NOT_FOUND, "core.work.unknown", Long.toString(id));
    }
    return work;
  }

  /** Whether the caller began it. */
  public boolean isMine(Work work) {
    return work.owner().equals(access.caller().account());
  }

  /** Whether the caller may end it. */
  public boolean mayEnd(Work work) {
    return isMine(work) || access.may(work.endedBy(), Access.EVERYWHERE);
  }

  /** The newest work about something; see {@link #get} for who may know of it. */
  public Optional<Work> about(String kind, String subject) {
    return database
        .read(c -> new WorkTable(c).newest(kind, subject))
        .map(this::now)
        .filter(w -> isMine(w) || access.may(w.seenBy(), Access.EVERYWHERE));
  }

  /**
   * Work that the caller began or may know of, the newest first.
   *
   * @param kind {@link Work#IMPORT}, {@link Work#RUN}, or empty for both
   * @param before the id that the list goes on behind; 0 for the beginning
   */
  public List<Work> list(String kind, long before, int limit) {
    String owner = access.caller().account();
    return database.read(
        c -> {
          WorkTable table = new WorkTable(c);
          Collection<String> held =
              table.permissions().stream().filter(p -> access.may(p, Access.EVERYWHERE)).toList();
          return table.page(owner, held, kind, before, limit).stream().map(this::now).toList();
        });
  }

  /** The caller's own work that waits for a word. */
  public List<Work> waitingForMe(int limit) {
    String owner = access.caller().account();
    return database.read(c -> new WorkTable(c).of(owner, State.CHECKED, limit));
  }

  /** Work of a kind that waits for a word since before a moment. */
  public List<Work> waitingSince(String kind, Instant moment) {
    return database.read(c -> new WorkTable(c).olderThan(kind, State.CHECKED, moment));
  }

  /**
   * Lets work begin that waited for the caller's word.
   *
   * @throws Problem when it does not wait, or when somebody else began it
   */
  public Work resume(long id) {
    Work work = get(id);
    if (!isMine(work)) {
      throw Problem.of(Kind.DENIED, "core.work.other");
    }
    boolean moved = database.tx(c -> new WorkTable(c).move(id, State.CHECKED, State.WAITING, node));
    if (!moved) {
      throw Problem.of(Kind.CONFLICT, "core.work.not-waiting", Long.toString(id));
    }
    return get(id);
  }

  /**
   * Asks for the end of work. What waits for a word ends at once, everything else as soon as it
   * can; nothing of it stays.
   *
   * @throws Problem when it is over, or when the caller may not end it
   */
  public Work cancel(long id) {
    Work work = get(id);
    if (!mayEnd(work)) {
      access.require(work.endedBy(), Access.EVERYWHERE);
    }
    if (!work.isUnfinished() && work.state() != State.CHECKED) {
      throw Problem.of(Kind.CONFLICT, "core.work.over", Long.toString(id));
    }
    if (work.state() == State.CHECKED) {
      drop(work, Reason.NONE);
    } else {
      database.<Void, RuntimeException>tx(
          c -> {
            new WorkTable(c).ask(id);
            return null;
          });
      Live live = lives.get(id);
      if (live != null) {
        live.cancel();
      }
    }
    return get(id);
  }

  /** Ends work that waits for a word, unless the word came meanwhile. */
  public void drop(Work work, Reason reason) {
    database.<Void, RuntimeException>tx(
        c -> {
          WorkTable table = new WorkTable(c);
          if (table.move(work.id(), State.CHECKED, State.CANCELLED, node)) {
            table.end(work.id(), State.CANCELLED, reason, "");
          }
          return null;
        });
  }

  /** Waits a moment for the end, so that short work need not be followed. */
  public boolean awaitEnd(long id, long milliseconds) {
    Live live = lives.get(id);
    return live == null || live.awaitEnd(milliseconds);
  }
}
