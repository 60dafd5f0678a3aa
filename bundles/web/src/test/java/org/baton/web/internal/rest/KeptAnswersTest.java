package org.baton.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.baton.api.problem.Problem;
import org.baton.web.internal.rest.KeptAnswers.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
  private static final String RUNNING = "web.repeat.running";

  private MemoryDatabase database;
  private KeptAnswers here;

  @BeforeEach
  void open() throws Exception {
    database = new MemoryDatabase();
    here = new KeptAnswers(database);
  }

  private static Attempt attempt() {
    Attempt attempt = new Attempt("ann", "k", "POST /api/sample/boxes");
    attempt.reading(InputStream.nullInputStream());
    return attempt;
  }

  private static boolean work(KeptAnswers node) {
    Attempt attempt = attempt();
    try {
      return node.once(
          attempt,
          () -> {
            byte[] content = {};
            Answer answer = new Answer(attempt.bodyHash(), 200, "text/plain", "", content);
            return node.keep(attempt, answer, true);
          });
    } catch (Problem problem) {
      throw problem;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int rows() {
    return database.change("update kept_answer set status = status");
  }

  @Test
  void oneTransactionLeavesNoRowWhenItFails() {
    assertThatThrownBy(
            () ->
                here.once(
                    attempt(),
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(rows()).isZero();
    assertThat(work(here)).isTrue();
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void ofTwoAtOnceOnOneNodeTheSecondIsRefused() throws Exception {
    here.once(
        attempt(),
        () -> {
          assertThatThrownBy(() -> CompletableFuture.runAsync(() -> work(here)).join())
              .isInstanceOf(CompletionException.class)
              .hasCauseInstanceOf(Problem.class)
              .satisfies(e -> assertThat(((Problem) e.getCause()).code()).isEqualTo(RUNNING));
          return null;
        });
    assertThat(work(here)).isTrue();
  }

  @Test
  void ofTwoNodesOneKeepsItsAnswerAndTheOtherLeavesNothing() {
    KeptAnswers there = new KeptAnswers(database);
    Attempt attempt = attempt();
    assertThatThrownBy(
            () ->
                here.once(
                    attempt,
                    () -> {
                      CompletableFuture.runAsync(() -> work(there)).join();
                      byte[] content = {1};
                      Answer answer = new Answer("late", 200, "text/plain", "", content);
                      return here.keep(attempt, answer, true);
                    }))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(RUNNING));
    assertThat(rows()).isEqualTo(1);
    assertThat(database.change("update kept_answer set status = 200 where body_hash = 'late'"))
        .isZero();
  }
}
