package org.baton.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.baton.api.page.Dialog;
import org.baton.api.page.Form;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.junit.jupiter.api.Test;

class FrameIdsTest {
  private static List<String> idsOfTheFrame() throws IOException {
    String frame = Files.readString(Path.of("src/main/jte/frame.jte"));
    return Pattern.compile(" id=\"([^\"$]+)\"")
        .matcher(frame)
        .results()
        .map((MatchResult r) -> r.group(1))
        .toList();
  }

  @Test
  void noPartTakesAnIdOfTheFrame() throws IOException {
    assertThat(idsOfTheFrame()).contains("menu", "drawer", "ask");
    for (String id : idsOfTheFrame()) {
      for (Runnable part :
          List.<Runnable>of(
              () -> Form.of(id, "/x", "go"),
              () -> Section.of(id, "x"),
              () -> Dialog.of(id, "x", "x"),
              () -> Table.of(id, "x", List.of(), List.of()))) {
        assertThatThrownBy(part::run)
            .as(id)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("cannot have the id \"" + id + "\"")
            .hasMessageContaining("give the part another id");
      }
    }
  }

  @Test
  void anyOtherIdIsFine() {
    assertThatCode(() -> Form.of("ask-society", "/x", "go")).doesNotThrowAnyException();
  }
}
