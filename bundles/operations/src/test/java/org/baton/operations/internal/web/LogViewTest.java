package org.baton.operations.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.page.Part;
import org.baton.api.page.Progress;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.WordReader;
import org.baton.operations.internal.level.SetLevel;
import org.baton.operations.internal.log.LogFiles.LogFile;
import org.baton.operations.internal.log.LogLine;
import org.baton.operations.internal.log.LogQuery;
import org.baton.operations.internal.log.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogViewTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final LogLine LINE =
      new LogLine(
          7,
          NOON,
          Severity.ERROR,
          "sample",
          "org.baton.sample",
          "org.baton.sample.Notes",
          "main",
          "<script>alert(1)</script>",
          "java.lang.Error: x\n\tat a.b.C");

  private static LogFilters filters() {
    LogFilters filters = new LogFilters();
    filters.module = "sample";
    filters.words = "a&b";
    return filters;
  }

  private static <T extends Part> T part(View view, Class<T> type) {
    return view.parts().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aFollowedListAsksForWhatComesAndKeepsItsFilters(String language) {
    Reader reader = new WordReader(language);
    LogView view = new LogView(filters(), reader);
    View list =
        view.list(
            new Page<>(List.of(LINE), "7"), false, 7, List.of(new LogFile("baton.log", 9, NOON)));
    assertThat(part(list, Progress.class).poll())
        .isEqualTo("/operations/logs/newer?module=sample&words=a%26b&seen=7");
    assertThat(part(list, Table.class).next())
        .isEqualTo("/operations/logs/?module=sample&words=a%26b&after=7");
    View newer = view.newer(List.of(LINE), 8);
    assertThat(part(newer, Progress.class).poll()).endsWith("&seen=8");
    assertThat(part(newer, Table.class).id()).isEqualTo("lines-7");
    assertThat(view.newer(List.of(), 8).parts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void oneLineIsShownWithEveryLineOfItsTrace(String language) {
    View view = LogView.line(LINE, new WordReader(language));
    assertThat(view.parts().toString())
        .contains("<script>alert(1)</script>")
        .contains("words=\tat a.b.C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void levelsAreShownWithTheirEnd(String language) {
    WordReader reader = new WordReader(language);
    LevelView.Module module = new LevelView.Module("sample", "org.baton.sample", "INFO");
    View view =
        new LevelView(List.of(module), reader)
            .list(
                List.of(
                    new SetLevel("org.baton.sample", Severity.DEBUG, Optional.of(NOON)),
                    new SetLevel("org.baton.web", Severity.TRACE, Optional.empty())),
                Map.of(),
                "set",
                null);
    assertThat(view.parts().toString())
        .contains(NOON.toString(), reader.t("operations.level.kept"))
        .contains("/operations/levels/?logger=org.baton.sample");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyWrongFilterIsTold(String language) {
    LogFilters wrong = new LogFilters();
    wrong.level = "LOUD";
    wrong.since = "1y";
    wrong.from = "yesterday";
    assertThatThrownBy(() -> wrong.query(NOON))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.violations())
                  .extracting(Violation::field)
                  .containsExactly("level", "since", "from");
              View view = new LogView(wrong, new WordReader(language)).refused(p);
              assertThat(view.parts()).hasSize(3);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"10m", "1h", "24h"})
  void aSpanEndsNow(String span) {
    LogFilters filters = new LogFilters();
    filters.since = span;
    LogQuery query = filters.query(NOON);
    assertThat(query.from()).contains(NOON.minusSeconds(LogFilters.SPANS.get(span)));
  }
}
