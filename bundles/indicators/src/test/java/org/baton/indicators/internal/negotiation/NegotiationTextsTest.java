package org.baton.indicators.internal.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NegotiationTextsTest {
  private static final Path MAIN = Path.of("src/main/java/org/baton/indicators/internal");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:Problem\\s*\\.(?:of|invalid|conflict)|Violation\\s*\\.at)\\s*\\([^;]{0,160}?"
              + "\"(indicators\\.[a-z-]+(?:\\.[a-z-]+)?)\"",
          Pattern.DOTALL);

  private final Hall hall = new Hall();

  @AfterEach
  void stop() throws Exception {
    hall.close();
  }

  private boolean has(String key) {
    return hall.find(Locale.CHINESE, key).isPresent() && hall.find(Locale.ENGLISH, key).isPresent();
  }

  @Test
  void everyRefusalHasItsSentenceAndRemedyInBothLanguages() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder : List.of("negotiation", "snapshot")) {
      try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher m = REFUSAL.matcher(Files.readString(file));
          while (m.find()) {
            codes.add(m.group(1));
          }
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(45);
    assertThat(codes).allMatch(this::has).allMatch(code -> has(code + ".remedy"));
  }

  @Test
  void everyStateEventFieldAndTaskHasItsWords() {
    for (State state : State.values()) {
      assertThat(has(Words.stateKey(state))).as(state.name()).isTrue();
      String task = "indicators.negotiation.task." + Words.key(state);
      assertThat(has(task)).as(task).isEqualTo(state.turn() != Side.PLATFORM);
    }
    for (Event event : Event.values()) {
      assertThat(has(Words.eventKey(event))).as(event.name()).isTrue();
    }
    assertThat(EntryFields.NAMES).allMatch(n -> has("indicators.field." + n));
    for (Amendment.State state : Amendment.State.values()) {
      assertThat(has("indicators.amendment.state." + Words.key(state))).isTrue();
      assertThat(has("indicators.amendment.lead." + Words.key(state))).isTrue();
    }
    for (Statement.Kind kind : Statement.Kind.values()) {
      assertThat(has("indicators.amendment.kind." + Words.key(kind))).isTrue();
    }
  }
}
