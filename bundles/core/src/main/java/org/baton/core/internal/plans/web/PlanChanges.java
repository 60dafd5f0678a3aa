package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plan.PlanChange;
import org.baton.core.internal.plans.VersionLine;

/** Differences between versions of a plan, and the versions there are. */
final class PlanChanges {
  private final PlanState state;
  private final Reader reader;

  PlanChanges(PlanState state) {
    this.state = state;
    this.reader = state.reader();
  }

  Table table(String id, List<PlanChange> changes) {
    return Table.of(
            id,
            reader.t("core.plan.changes", changes.size()),
            List.of(
                Column.of(reader.t("core.plan.changes.what")),
                Column.of(reader.t("core.plan.changes.how")),
                Column.of(reader.t("core.plan.changes.field")),
                Column.of(reader.t("core.plan.changes.from")),
                Column.of(reader.t("core.plan.changes.to"))),
            changes.stream().map(this::row).toList())
        .empty(Empty.of(reader.t("core.plan.changes.none"), ""));
  }

  private List<Cell> row(PlanChange change) {
    boolean node =
        change.about() == PlanChange.About.CRITERION
            || change.about() == PlanChange.About.INDICATOR;
    boolean there = node && change.kind() != PlanChange.Kind.REMOVED;
    String title = reader.t(change.title());
    Cell what = there ? Cell.link(title, state.node(change.code())) : Cell.of(title);
    Tone tone =
        switch (change.kind()) {
          case ADDED -> Tone.GOOD;
          case REMOVED -> Tone.BAD;
          case CHANGED -> Tone.INFO;
        };
    String about = reader.t("core.plan.about." + CycleParts.word(change.about()));
    boolean whole = change.field().isEmpty();
    return List.of(
        what.detail(about + " " + change.code()),
        Cell.badge(tone, reader.t("core.plan.kind." + CycleParts.word(change.kind()))),
        Cell.of(whole ? "" : reader.t("core.plan.field." + change.field())),
        Cell.of(whole ? "" : state.words().value(change.from())),
        Cell.of(whole ? "" : state.words().value(change.to())));
  }

  View difference(List<VersionLine> versions, int from, int to, List<PlanChange> changes) {
    List<Part> parts = state.head("difference");
    if (from == 0) {
      parts.add(
          Empty.of(reader.t("core.plan.first-version"), reader.t("core.plan.first-version.words")));
      return View.of("core.plan.tab.difference", parts);
    }
    List<Option> options =
        versions.stream().map(v -> Option.of(Integer.toString(v.number()), name(v))).toList();
    parts.add(
        table("difference", changes)
            .filters(
                Field.choice("from", Kind.SELECT, reader.t("core.plan.from-version"), options)
                    .value(Integer.toString(from)),
                Field.choice("to", Kind.SELECT, reader.t("core.plan.to-version"), options)
                    .value(Integer.toString(to))));
    return View.of("core.plan.tab.difference", parts);
  }

  private String name(VersionLine version) {
    return reader.t("core.plan.version", version.number(), reader.time(version.savedAt()));
  }

  View versions(List<VersionLine> versions, String first, String next) {
    List<Part> parts = state.head("versions");
    parts.add(
        Table.of(
                "versions",
                reader.t("core.plan.versions"),
                List.of(
                    Column.of(reader.t("core.plan.versions.number")),
                    Column.of(reader.t("core.page.state")),
                    Column.of(reader.t("core.plan.versions.when")),
                    Column.of(reader.t("core.plan.versions.who")),
                    Column.of(reader.t("core.plan.note")),
                    Column.of(reader.t("core.plan.tab.difference"))),
                versions.stream().map(this::version).toList())
            .paging(first, next));
    return View.of("core.plan.tab.versions", parts);
  }

  private List<Cell> version(VersionLine v) {
    String number = Integer.toString(v.number());
    String before = state.path() + "/difference?from=" + (v.number() - 1) + "&to=" + number;
    return List.of(
        Cell.link(number, state.path() + "?version=" + number),
        Cell.badge(
            v.state() == org.baton.core.internal.plans.PlanVersion.State.FROZEN
                ? Tone.GOOD
                : Tone.WARN,
            reader.t("core.plan.short." + CycleParts.word(v.state()))),
        Cell.of(reader.time(v.savedAt())),
        Cell.of(v.savedBy()),
        v.amendment() == null
            ? Cell.of(v.note())
            : Cell.of(v.note()).detail(AmendmentWords.since(reader, v.amendment())),
        v.number() == 1
            ? Cell.of(reader.t("core.plan.first-version"))
            : Cell.link(reader.t("core.plan.what-changed"), before));
  }

  /**
   * What somebody sees who changed a version that is no longer the newest: what the others did, and
   * a way to make the own changes again on top of it.
   *
   * @param theirs what changed since
   * @param form the own changes, to be sent again
   */
  View stale(Problem problem, List<PlanChange> theirs, List<Field> form, String path) {
    List<Part> parts = new ArrayList<>();
    parts.add(state.heading());
    Object[] words = problem.arguments().toArray();
    parts.add(
        Notice.of(Tone.BAD, reader.t(problem.code(), words), reader.t(problem.code() + ".remedy")));
    parts.add(Section.of("theirs", reader.t("core.plan.theirs"), table("theirs-changes", theirs)));
    parts.add(
        Section.of(
            "mine",
            reader.t("core.plan.mine"),
            new Form("mine-form", path, form, reader.t("core.plan.again"), state.path(), null)));
    return View.of("core.cycles.plan", parts);
  }
}
