package org.baton.web.internal.rest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.rest.KeptAnswerTable.Row;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What was answered to requests with a key, for a day. Where the work is one transaction the answer
 * is in it: after a crash either both are there or none, and the request may be repeated. Work in
 * several steps has a row written before it begins, so of two requests with one key only one works.
 */
@Component(service = KeptAnswers.class)
public final class KeptAnswers {
  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_ANSWER = 256 << 10;
  private static final int LONGEST_HEADER = 200;

  private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");
  private static final String RUNNING = "web.repeat.running";
  private static final String DUPLICATE = "store.conflict.duplicate";

  /** Accounts and keys of the attempts of one transaction that this node works at. */
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  private final String node = UUID.randomUUID().toString();

  @Reference(
      target = "(org.baton.module=web)",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Database database;

  /** An answer. */
  record Answer(String bodyHash, int status, String media, String location, byte[] content) {}

  /** Works as soon as there is a database. */
  @Activate
  public KeptAnswers() {}

  KeptAnswers(Database database) {
    this.database = database;
  }

  private Database present() {
    Database present = database;
    if (present == null) {
      throw Problem.of(Kind.UNAVAILABLE, "web.access.absent");
    }
    return present;
  }

  /** Does work and what is kept of it in one transaction. */
  <R> R together(Together<R> work) throws Exception {
    return present().<R, Exception>tx(connection -> work.run());
  }

  /**
   * Does work and keeps its answer in one transaction, with nothing written before it: of two
   * requests with one key that come to one node at once the second is refused, and of two that come
   * to different nodes the database lets only one keep its answer.
   *
   * @throws Problem when the key belongs to another request, or to one that runs now
   */
  <R> R once(Attempt attempt, Together<R> work) throws Exception {
    String name = attempt.account() + '\n' + attempt.key();
    if (!running.add(name)) {
      throw Problem.of(Kind.CONFLICT, RUNNING);
    }
    try {
      return present()
          .<R, Exception>tx(
              connection -> {
                Optional<Answer> before = before(new KeptAnswerTable(connection), attempt);
                if (before.isPresent()) {
                  attempt.checkBody(before.get().bodyHash());
                  attempt.repeats(before.get());
                  return null;
                }
                return work.run();
              });
    } finally {
      running.remove(name);
    }
  }

  /** What was answered before; a row that says nothing any more makes room. */
  private Optional<Answer> before(KeptAnswerTable table, Attempt attempt) throws SQLException {
    Instant now = Instant.now();
    Optional<Row> row = table.find(attempt);
    Optional<Row> counts = row.filter(r -> r.startedAt().isAfter(now.minus(KEPT)));
    if (counts.isPresent() && !mayBegin(counts.get(), attempt.targetHash(), now, true)) {
      return Optional.of(counts.get().answer());
    }
    if (row.isPresent()) {
      table.remove(attempt);
    }
    return Optional.empty();
  }

  /** Work. */
  @FunctionalInterface
  interface Together<R> {
    /** Does it. */
    R run() throws Exception;
  }

  /**
   * Refuses what cannot be a key.
   *
   * @throws Problem when it is none
   */
  static void check(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Problem.of(Kind.INVALID, "web.repeat.key", LONGEST_KEY);
    }
  }

  /**
   * Begins an attempt at work in several steps, unless its key was used before.
   *
   * @return what was answered then
   * @throws Problem when the key belongs to another request, or to one without an answer
   */
  Optional<Answer> begin(Attempt attempt) {
    try {
      return look(attempt);
    } catch (Problem problem) {
      if (!problem.code().equals(DUPLICATE)) {
        throw problem;
      }
      // Two came at once; the other one was faster and has its row now.
      return look(attempt);
    }
  }

  private Optional<Answer> look(Attempt attempt) {
    return present()
        .<Optional<Answer>, RuntimeException>tx(
            connection -> {
              KeptAnswerTable table = new KeptAnswerTable(connection);
              Instant now = Instant.now();
              Optional<Row> found =
                  table.find(attempt).filter(row -> row.startedAt().isAfter(now.minus(KEPT)));
              if (found.isPresent() && !mayBegin(found.get(), attempt.targetHash(), now, false)) {
                return Optional.of(found.get().answer());
              }
              table.remove(attempt);
              table.begin(attempt, node, now);
              return Optional.empty();
            });
  }

  /** False when there is an answer. */
  private boolean mayBegin(Row row, String targetHash, Instant now, boolean oneTransaction) {
    if (!row.targetHash().equals(targetHash)) {
      throw Problem.of(Kind.INVALID, "web.repeat.other");
    }
    if (row.state() == Attempt.State.DONE) {
      return false;
    }
    boolean broken =
        row.state() == Attempt.State.UNKNOWN
            || !row.node().equals(node) && row.startedAt().isBefore(now.minus(LONGEST_TRANSACTION));
    if (!broken) {
      throw Problem.of(Kind.CONFLICT, RUNNING);
    }
    if (!oneTransaction) {
      throw Problem.of(Kind.CONFLICT, "web.repeat.unknown");
    }
    return true;
  }

  /**
   * Keeps an answer, in the thread's transaction where there is one.
   *
   * @param oneTransaction whether the attempt is one transaction, which wrote nothing of it yet
   * @return false when it is too large to be kept
   * @throws Problem when another node was faster; the transaction is then rolled back
   */
  boolean keep(Attempt attempt, Answer answer, boolean oneTransaction) {
    if (answer.content().length > LONGEST_ANSWER || answer.media().length() > LONGEST_HEADER) {
      return false;
    }
    if (!oneTransaction) {
      change(table -> table.finish(attempt, answer));
      return true;
    }
    try {
      change(table -> table.done(attempt, node, Instant.now(), answer));
    } catch (Problem problem) {
      throw problem.code().equals(DUPLICATE)
          ? Problem.of(Kind.CONFLICT, RUNNING).causedBy(problem)
          : problem;
    }
    return true;
  }

  /** Forgets an attempt that changed nothing. */
  void release(Attempt attempt) {
    change(table -> table.remove(attempt));
  }

  /** Remembers that nobody knows how far an attempt came. */
  void doubt(Attempt attempt) {
    change(table -> table.doubt(attempt));
  }

  /** Forgets what is older than a day. */
  void forgetOld() {
    change(table -> table.removeBefore(Instant.now().minus(KEPT)));
  }

  /** Changes rows. */
  @FunctionalInterface
  private interface Change {
    void on(KeptAnswerTable table) throws SQLException;
  }

  private void change(Change change) {
    present()
        .<Void, RuntimeException>tx(
            (Connection connection) -> {
              change.on(new KeptAnswerTable(connection));
              return null;
            });
  }
}
