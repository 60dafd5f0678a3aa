package org.baton.web.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.api.text.Texts;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Fake;
import org.baton.web.internal.gate.Refusals;
import org.baton.web.internal.gate.Start;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.page.Frame;
import org.baton.web.internal.problem.Problems;
import org.junit.jupiter.api.Test;

class ModuleServletTest {
  private static final Texts KEYS =
      new Texts() {
        @Override
        public Optional<String> find(Locale locale, String key, Object... arguments) {
          return Optional.of(key);
        }
      };
  private static final Modules APPEALS_START =
      new Modules() {
        @Override
        public List<ModuleInfo> installed() {
          return List.of(
              new ModuleInfo(
                  "appeals", "1.0.0", ModuleState.STARTING, "", List.of(), Instant.EPOCH));
        }
      };

  private static Fake answered(String module) throws IOException, ServletException {
    CurrentVisit current = new CurrentVisit();
    Problems problems = new Problems(KEYS);
    ErrorPage page = new ErrorPage(new Frame(KEYS, problems));
    Start start = new Start(APPEALS_START, () -> false, System::nanoTime);
    ModuleServlet servlet = new ModuleServlet(module, new Refusals(current, problems, page), start);
    Fake asked = Fake.get("/api/" + module + "/things");
    servlet.service(asked.request(), asked.response());
    return asked;
  }

  @Test
  void aModuleThatStartsWithThePlatformAnswersOnlyWhenItIsWhole() throws Exception {
    Fake asked = answered("appeals");
    assertThat(asked.status).isEqualTo(503);
    assertThat(asked.answered).containsEntry("Retry-After", "5");
    assertThat(asked.answer()).contains("web.starting");
  }

  @Test
  void oneWithoutItsResourcesSaysThatItIsTheOne() throws Exception {
    Fake asked = answered("guarantee");
    assertThat(asked.status).isEqualTo(503);
    assertThat(asked.answered).containsEntry("Retry-After", "1");
    assertThat(asked.answer()).contains("web.module.absent");
  }
}
