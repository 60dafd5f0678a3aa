package org.baton.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baton.api.page.Empty;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tasks;
import org.baton.api.page.Tone;
import org.baton.api.web.HomeSection;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.api.web.TaskSource.Task;
import org.junit.jupiter.api.Test;

class HomeTest {
  private final Reader reader = Readers.whoseTextsEndWith("");

  private record Words(int order, String words) implements HomeSection {
    @Override
    public List<Part> parts(Reader reader) {
      if (words.isEmpty()) {
        throw new IllegalStateException("broken on purpose");
      }
      return List.of(Paragraph.of(words));
    }
  }

  private List<Part> parts(List<HomeSection> sections, TaskSource... sources) {
    return new Home(sections, List.of(sources)).parts(reader);
  }

  private static Tasks.Line[] lines(List<Part> parts) {
    Section section =
        parts.stream().filter(Section.class::isInstance).map(Section.class::cast).findFirst().get();
    return section.parts().stream()
        .filter(Tasks.class::isInstance)
        .flatMap(p -> ((Tasks) p).tasks().stream())
        .toArray(Tasks.Line[]::new);
  }

  @Test
  void sectionsStandInTheirOrderAroundTheTasks() {
    List<Part> parts = parts(List.of(new Words(30, "changed"), new Words(10, "loop")));
    assertThat(parts.get(1)).isEqualTo(Paragraph.of("loop"));
    assertThat(parts.get(2)).isInstanceOf(Section.class);
    assertThat(((Section) parts.get(2)).parts().get(0)).isInstanceOf(Empty.class);
    assertThat(parts.get(3)).isEqualTo(Paragraph.of("changed"));
  }

  @Test
  void aBrokenSectionDoesNotTakeThePageWithIt() {
    List<Part> parts = parts(List.of(new Words(10, ""), new Words(30, "changed")));
    assertThat(parts.get(1)).isInstanceOf(Notice.class);
    assertThat(parts).contains(Paragraph.of("changed"));
  }

  @Test
  void theMostUrgentTaskComesFirstAndSaysSo() {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    TaskSource one =
        r ->
            List.of(
                new Task("some day", "/a", null, false),
                new Task("next month", "/b", today.plusDays(30), true));
    TaskSource other =
        r ->
            List.of(
                new Task("tomorrow", "/c", today.plusDays(1), false),
                new Task("last week", "/d", today.minusDays(7), true));
    Tasks.Line[] lines = lines(parts(List.of(), one, other));
    assertThat(lines)
        .extracting(Tasks.Line::title)
        .containsExactly("last week", "tomorrow", "next month", "some day");
    assertThat(lines[0].state().tone()).isEqualTo(Tone.BAD);
    assertThat(lines[1].state().tone()).isEqualTo(Tone.WARN);
    assertThat(lines[2].state().tone()).isEqualTo(Tone.INFO);
    assertThat(lines[3].state()).isNull();
  }
}
