package org.baton.web.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

class HealthTest {
  private final Health health =
      new Health(
          answering(BundleContext.class, answering(Bundle.class, new Version("1.2.0"))),
          answering(Texts.class, "words"));

  /** Something whose every method answers the same. */
  private static <T> T answering(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, words) -> answer));
  }

  private static HealthCheck check(String name, Problem problem, Problem warning) {
    return new HealthCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
      }

      @Override
      public Optional<Problem> warning() {
        return Optional.ofNullable(warning);
      }
    };
  }

  private String state() {
    return health.report(Locale.ENGLISH).state();
  }

  @Test
  void aWarningIsToldAndLeavesTheWholeReady() {
    Problem wrong = Problem.of(Kind.UNAVAILABLE, "wrong");
    health.checks.add(check("a.fine", null, null));
    health.checks.add(check("b.warned", null, wrong));
    assertThat(health.report(Locale.ENGLISH).checks())
        .extracting(Health.Check::state)
        .containsExactly("ready", "warning");
    assertThat(health.report(Locale.ENGLISH).checks().get(1).reason()).isEqualTo("words");
    assertThat(state()).isEqualTo("ready");
    health.checks.add(check("c.broken", wrong, wrong));
    assertThat(health.report(Locale.ENGLISH).checks())
        .extracting(Health.Check::state)
        .containsExactly("ready", "warning", "not ready");
    assertThat(state()).isEqualTo("not ready");
  }
}
