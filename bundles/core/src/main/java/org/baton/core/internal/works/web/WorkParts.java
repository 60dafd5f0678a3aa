package org.baton.core.internal.works.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Notice;
import org.baton.api.page.Progress;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.core.internal.works.Reason;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Work.State;

/** What pages show of long work. */
public final class WorkParts {
  private WorkParts() {}

  private static Tone tone(State state) {
    return switch (state) {
      case WAITING, RUNNING -> Tone.INFO;
      case CHECKED -> Tone.WARN;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case CANCELLED -> Tone.PLAIN;
    };
  }

  private static String words(Work work, Reader reader) {
    if (work.isUnfinished() && work.ending()) {
      return reader.t("core.work-state.ending");
    }
    return reader.t("core.work-state." + work.state().name().toLowerCase(Locale.ROOT));
  }

  /** Where it stands, beside a title. */
  public static Badge badge(Work work, Reader reader) {
    return new Badge(tone(work.state()), words(work, reader));
  }

  /** Where it stands, in a table. */
  public static Cell state(Work work, Reader reader) {
    Cell cell = Cell.badge(tone(work.state()), words(work, reader));
    return work.state() == State.RUNNING && work.percent() >= 0
        ? cell.detail(work.percent() + " %")
        : cell;
  }

  /**
   * How far it is.
   *
   * @param path the address of its page; below it are {@code state} and {@code cancel}
   * @param mayEnd whether the reader may end it
   */
  public static Progress progress(Work work, String path, boolean mayEnd, Reader reader) {
    String label =
        work.message().isEmpty() || work.state() == State.WAITING
            ? words(work, reader)
            : reader.t(work.message());
    Action cancel =
        mayEnd && !work.ending()
            ? Action.send(reader.t("core.work.cancel"), path + "/cancel", Map.of())
                .danger(reader.t("core.work.cancel.sure"))
            : null;
    return new Progress(label, work.percent(), detail(work, reader), path + "/state", cancel);
  }

  private static String detail(Work work, Reader reader) {
    if (work.ending()) {
      return reader.t("core.work.ending");
    }
    if (work.done() == 0 || work.kind().equals(Work.RUN)) {
      return "";
    }
    return work.total() > 0
        ? reader.t("core.work.done-of", work.done(), work.total())
        : reader.t("core.work.done", work.done());
  }

  /** Why it ended without what it was begun for, and what to do. */
  public static Notice ended(Work work, Reader reader, Action... actions) {
    Reason reason = work.reason();
    if (reason.none()) {
      return Notice.of(Tone.WARN, reader.t("core.work.cancelled")).actions(actions);
    }
    String remedy = reason.code() + ".remedy";
    String told = reader.t(remedy, reason.arguments());
    List<String> lines = told.equals(remedy) ? List.of() : List.of(told);
    Tone tone = work.state() == State.CANCELLED ? Tone.WARN : Tone.BAD;
    return new Notice(tone, reader.t(reason.code(), reason.arguments()), lines, List.of(actions));
  }
}
