package org.baton.core.internal.imports.web;

import java.util.List;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Works;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that wait for the reader's word. */
@Component
public final class ImportTasks implements TaskSource {
  private static final int MOST = 20;

  private final Works works;

  /** Looks through these. */
  @Activate
  public ImportTasks(@Reference Works works) {
    this.works = works;
  }

  @Override
  public List<Task> tasks(Reader reader) {
    return works.waitingForMe(MOST).stream().map(w -> task(w, reader)).toList();
  }

  /** A file is kept for a day; who forgets it has to send it again. */
  private static Task task(Work work, Reader reader) {
    return new Task(
        reader.t("core.imports.waits", work.name()), "/core/imports/" + work.id(), null, true);
  }
}
