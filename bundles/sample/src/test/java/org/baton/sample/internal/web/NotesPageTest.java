package org.baton.sample.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.sample.internal.CountJob;
import org.baton.sample.internal.store.Notes;
import org.baton.sdk.platform.MemoryPlatform;
import org.baton.sdk.platform.MemoryReader;
import org.baton.sdk.platform.MemorySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesPageTest {
  private final MemoryPlatform platform = MemoryPlatform.start();
  private final MemoryReader reader = platform.reader(Locale.ENGLISH);
  private final Notes notes = new Notes(platform.database());
  private final NotesPage page = new NotesPage(platform.access(), notes);

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void aNoteIsWrittenSeenAndCounted() {
    platform.access().signIn("li", "sample.view", "sample.write");
    page.write("210100", "Ask them about the audit.", reader);
    new CountJob(notes).run();
    assertThat(page.list(reader).parts()).asString().contains("Ask them about the audit.", ": 1.");
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    platform.access().signIn("li", "sample.view", "sample.write");
    Answer answer = page.write("", " ", reader);
    assertThat(answer.why()).isEqualTo(Problem.Kind.INVALID);
    assertThatThrownBy(() -> notes.add("", " "))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.violations()).hasSize(2));
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void notesAreAsLongAsAnAdministratorLetsThemBe() {
    Notes shorter =
        new Notes(platform.database(), MemorySettings.of(Notes.Settings.class, "longest", 10));
    assertThatThrownBy(() -> shorter.add("210100", "More than ten"))
        .hasMessageContaining("sample.note.invalid");
    assertThat(shorter.add("210100", "Ten.").words()).isEqualTo("Ten.");
  }

  @Test
  void whoMayOnlyReadWritesNothing() {
    platform.access().signIn("wang", "sample.view");
    assertThatThrownBy(() -> page.write("210100", "x", reader))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    assertThat(page.list(reader).parts()).hasSize(3);
  }
}
