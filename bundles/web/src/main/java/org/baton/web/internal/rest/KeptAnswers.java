package org.baton.web.internal.rest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
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
 * What was answered to requests with a key, for a day. A row is written before the work begins, so
 * of two requests with one key only one works. Where the work is one transaction the answer is in
 * it: after a crash either both are there or none, and the request may be repeated.
 */
@Component(service = KeptAnswers.class)
public final class KeptAnswers {
  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_ANSWER = 256 << 10;
  private static final int LONGEST_HEADER = 200;

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

  /** Work. */
  @FunctionalInterface
  interface Together<R> {
    /** Does it. */
    R run() throws Exception;
  }

  /**
   * Begins an attempt, unless its key was used before.
   *
   * @param target the method and the address
   * @param oneTransaction whether an attempt that a crash ended has left nothing behind
   * @return what was answered then
   * @throws Problem when the key belongs to another request, or to one without an answer
   */
  Optional<Answer> begin(Attempt attempt, String target, boolean oneTransaction) {
    if (!attempt.key().matches("[!-~]{1," + LONGEST_KEY + "}")) {
      throw Problem.of(Kind.INVALID, "web.repeat.key", LONGEST_KEY);
    }
    byte[] hash = Tag.sha256().digest(target.getBytes(StandardCharsets.UTF_8));
    String targetHash = HexFormat.of().formatHex(hash);
    try {
      return look(attempt, targetHash, oneTransaction);
    } catch (Problem problem) {
      if (!problem.code().equals("store.conflict.duplicate")) {
        throw problem;
      }
      // Two came at once; the other one was faster and has its row now.
      return look(attempt, targetHash, oneTransaction);
    }
  }

  private Optional<Answer> look(Attempt attempt, String targetHash, boolean oneTransaction) {
    return present()
        .<Optional<Answer>, RuntimeException>tx(
            connection -> {
              KeptAnswerTable table = new KeptAnswerTable(connection);
              Instant now = Instant.now();
              Optional<Row> found =
                  table.find(attempt).filter(row -> row.startedAt().isAfter(now.minus(KEPT)));
              if (found.isPresent() && !mayBegin(found.get(), targetHash, now, oneTransaction)) {
                return Optional.of(found.get().answer());
              }
              table.remove(attempt);
              table.begin(attempt, targetHash, node, now);
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
      throw Problem.of(Kind.CONFLICT, "web.repeat.running");
    }
    if (!oneTransaction) {
      throw Problem.of(Kind.CONFLICT, "web.repeat.unknown");
    }
    return true;
  }

  /**
   * Keeps an answer, in the thread's transaction where there is one.
   *
   * @return false when it is too large to be kept
   */
  boolean keep(Attempt attempt, Answer answer) {
    if (answer.content().length > LONGEST_ANSWER || answer.media().length() > LONGEST_HEADER) {
      return false;
    }
    change(table -> table.finish(attempt, answer));
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
