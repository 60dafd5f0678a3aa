package org.baton.indicators.internal.snapshot.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.web.form.Entered;

/** The page that freezes a set: what stands against it, and the form when nothing does. */
record FreezeView(Reader reader, IndicatorSet set, List<CycleInfo> cycles) {
  private static final int LONGEST_REASON = 2000;

  private String t(String key, Object... words) {
    return reader.t("indicators.snapshot." + key, words);
  }

  /**
   * The page.
   *
   * @param entered what was entered; null at first
   * @param problem why freezing was refused; null when it was not
   */
  View page(List<Entry> entries, List<Violation> against, Entered entered, Problem problem) {
    String title = t("freeze.title", reader.t(set.title()));
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, t("freeze.lead"))
            .below(
                Action.link(reader.t("menu.indicators.snapshots"), SnapshotPages.PATH),
                Action.link(t("freeze"), FreezePages.PATH)));
    if (!set.isOpen()) {
      parts.add(frozen());
      return View.of(title, parts);
    }
    // What the form does not show is told above: reasons against the set, or that it was changed.
    boolean obstacles = problem != null && !problem.violations().isEmpty() && !isOfForm(problem);
    boolean told = problem != null && (obstacles || !against.isEmpty());
    if (told) {
      Object[] words = problem.arguments().toArray();
      parts.add(
          Notice.of(
              Tone.BAD,
              reader.t(problem.code(), words),
              reader.t(problem.code() + ".remedy", words)));
    }
    List<Violation> all = obstacles ? problem.violations() : against;
    parts.add(new Obstacles(reader, set.code(), entries).table(all));
    if (against.isEmpty()) {
      Form form = entered == null ? form() : form().filled(entered::word);
      parts.add(problem == null || told ? form : form.refused(problem));
    }
    return View.of(title, parts);
  }

  private Notice frozen() {
    return Notice.of(Tone.INFO, t("already", reader.t(set.title())), t("already.more"))
        .actions(Action.link(t("amendments"), AmendmentPages.PATH));
  }

  private static boolean isOfForm(Problem problem) {
    return problem.violations().stream().anyMatch(v -> v.field().equals("validFrom"));
  }

  private Form form() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("set", set.code()));
    fields.add(Field.hidden("base", Integer.toString(set.version())));
    if (set.cycle().isEmpty()) {
      fields.add(
          Field.choice("cycle", Kind.SELECT, t("cycle"), options())
              .hint(t("cycle.hint"))
              .value(reader.cycle())
              .require());
    }
    fields.add(Field.of("validFrom", Kind.DATE, t("from")).hint(t("from.hint")));
    fields.add(Field.of("reason", Kind.AREA, t("reason")).most(LONGEST_REASON));
    return new Form("freeze", FreezePages.PATH, fields, t("freeze"), SnapshotPages.PATH, null);
  }

  private List<Option> options() {
    return cycles.stream()
        .map(c -> Option.of(c.code(), reader.t(c.title()) + " (" + c.code() + ")"))
        .toList();
  }
}
