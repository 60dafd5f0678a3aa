package org.baton.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Tone;
import org.baton.api.text.Texts;
import org.baton.api.web.Announcement;
import org.baton.api.web.Site;
import org.baton.api.web.View;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.problem.Problems;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
  private static final Texts KEYS =
      new Texts() {
        @Override
        public Optional<String> find(Locale locale, String key, Object... arguments) {
          return Optional.of(key);
        }
      };

  private static String page(boolean part, Announcement... announcements) {
    Visit visit =
        new Visit(
            "/sign-in",
            "/sign-in",
            Site.UNKNOWN,
            "",
            Locale.ENGLISH,
            Optional.empty(),
            Optional.empty(),
            part,
            true,
            false);
    Frame frame = new Frame(KEYS, new Problems(KEYS), List.of(announcements));
    return frame.own(View.of("title", Paragraph.of("the content")), visit);
  }

  @Test
  void everyPageSaysWhatIsAnnouncedEscapedAndAboveItsContent() {
    Announcement said = reader -> Optional.of(Notice.of(Tone.WARN, "take <care>"));
    String page = page(false, said, reader -> Optional.empty());
    assertThat(page).containsOnlyOnce("take &lt;care&gt;").containsOnlyOnce("class=\"notice warn");
    assertThat(page.indexOf("take &lt;")).isLessThan(page.indexOf("the content"));
    assertThat(page(true, said)).contains("the content").doesNotContain("take");
  }

  @Test
  void nothingAnnouncedLeavesNoTrace() {
    assertThat(page(false)).contains("the content").doesNotContain("announced");
  }

  @Test
  void anAnnouncementThatFailsTakesNoPageWithIt() {
    Announcement failing =
        reader -> {
          throw new IllegalStateException("broken");
        };
    Announcement other = reader -> Optional.of(Notice.of(Tone.INFO, "the other"));
    assertThat(page(false, failing, other)).contains("the content", "the other");
  }
}
