package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A survey is closed while others still write to it. */
class ClosingTest {
  private final Fair fair = new Fair();
  private final ExecutorService another = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() throws Exception {
    another.shutdownNow();
    fair.close();
  }

  private List<String> kept(String table) {
    return fair.rows("select 1 from " + table);
  }

  /** Closes the survey in another thread while a deed is not yet committed. */
  private void closeDuring(Survey of, Runnable deed) throws Exception {
    Future<?> closing =
        fair.store.tx(
            c -> {
              deed.run();
              Future<?> close = another.submit(() -> fair.counting.close(of.id()));
              assertThatThrownBy(() -> close.get(500, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return close;
            });
    closing.get();
  }

  @Test
  void anAnswerThatIsBeingWrittenIsWaitedFor() throws Exception {
    Survey of = fair.open(Way.OPEN);
    closeDuring(of, () -> fair.answer(of, "D1", "resident", 4));
    assertThat(kept("survey_answer")).hasSize(1);
    assertThatThrownBy(() -> fair.answer(of, "D1", "resident", 4))
        .hasMessageContaining("subjects.survey.over");
  }

  @Test
  void wordsThatAreBeingMadeAreWaitedFor() throws Exception {
    Survey of = fair.open(Way.TOKENS);
    closeDuring(of, () -> fair.surveys.tokens(of.id(), List.of(), 3));
    assertThat(kept("survey_token")).hasSize(3);
  }

  @Test
  void whatComesWhileRowsAreMixedIsKept() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 4);
    fair.store.tx(
        c -> {
          Runnable late = () -> fair.answer(of, "D2", "firm", 2);
          new Mixing(before(c, "delete from survey_answer where", late)).mix(of.id());
          return null;
        });
    assertThat(fair.rows("select unit from survey_answer")).containsExactlyInAnyOrder("D1", "D2");
    assertThat(kept("survey_answer_mixed")).isEmpty();
  }

  /** The same connection; before a statement, another thread does something. */
  private Connection before(Connection real, String statement, Runnable deed) {
    return (Connection)
        Proxy.newProxyInstance(
            ClosingTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (arguments != null && String.valueOf(arguments[0]).startsWith(statement)) {
                another.submit(deed).get();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
