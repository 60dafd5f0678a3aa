package org.baton.core.internal.sheets.web;

import java.time.LocalDate;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.core.internal.Today;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.DraftBook;
import org.baton.core.internal.sheets.web.Naming.Names;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sheets that are due, on the home page. */
@Component(service = TaskSource.class)
public final class SheetTasks implements TaskSource {
  private static final int MOST = 20;

  private final DraftBook book;
  private final Naming naming;

  /** Works on the reader's sheets. */
  @Activate
  public SheetTasks(@Reference DraftBook book, @Reference Naming naming) {
    this.book = book;
    this.naming = naming;
  }

  @Override
  public List<Task> tasks(Reader reader) {
    // After its last day a sheet is not taken, so it is nothing to do.
    LocalDate over = Today.day().minusDays(1);
    List<Assignment> open = book.mine(false, over, Long.MAX_VALUE, MOST);
    Names names = naming.of(open);
    return open.stream()
        .filter(a -> names.cycle(a).phase() != CyclePhase.PLANNED)
        .map(
            a ->
                new Task(
                    reader.t("core.my-sheets.task", names.unit(a)),
                    MySheetPages.PATH + a.id(),
                    a.due(),
                    a.state() == Assignment.State.BEGUN))
        .toList();
  }
}
