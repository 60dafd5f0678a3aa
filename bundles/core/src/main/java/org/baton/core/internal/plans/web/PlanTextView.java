package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plans.PlanVersion;

/** The page on which a plan is edited as a document. */
final class PlanTextView {
  private static final int LONGEST = 400_000;
  private static final int MOST_MISTAKES = 200;

  private final Reader reader;
  private final Cycle cycle;

  PlanTextView(Reader reader, Cycle cycle) {
    this.reader = reader;
    this.cycle = cycle;
  }

  String plan() {
    return CycleParts.path(cycle) + "/plan";
  }

  View page(String document, Optional<PlanVersion> newest, String note, Problem problem) {
    List<Part> parts = new ArrayList<>();
    List<Action> way = new ArrayList<>(List.of(CycleParts.way(reader, cycle)));
    way.add(Action.link(reader.t("core.cycles.plan"), plan()));
    parts.add(
        Heading.of(reader.t("core.plan.edit-text"), reader.t("core.plan.text.lead"))
            .below(way.toArray(Action[]::new)));
    if (problem != null) {
      Object[] words = problem.arguments().toArray();
      parts.add(
          Notice.of(
              Tone.BAD,
              reader.t(problem.code(), words),
              reader.t(problem.code() + ".remedy", words)));
      parts.add(mistakes(problem));
    }
    String base = Integer.toString(newest.map(PlanVersion::number).orElse(0));
    Field why =
        Field.of("note", Kind.TEXT, reader.t("core.plan.note"))
            .hint(reader.t("core.plan.note.hint"))
            .most(2000)
            .value(note);
    parts.add(
        Section.of(
            "from-file",
            reader.t("core.plan.file"),
            Form.of(
                "file",
                plan() + "/text/file",
                reader.t("core.plan.file.save"),
                Field.hidden("base", base),
                why,
                Field.of("file", Kind.FILE, reader.t("core.plan.file"))
                    .hint(reader.t("core.plan.file.hint"))
                    .require())));
    parts.add(
        Section.of(
            "as-text",
            reader.t("core.plan.document"),
            Form.of(
                    "text",
                    plan() + "/text",
                    reader.t("core.plan.text.save"),
                    Field.hidden("base", base),
                    Field.of("document", Kind.AREA, reader.t("core.plan.document"))
                        .hint(reader.t("core.plan.document.hint"))
                        .most(LONGEST)
                        .value(document)
                        .require(),
                    why)
                .cancel(plan())));
    return View.of("core.plan.edit-text", parts);
  }

  /** Every mistake with its line: where, what stands there, what is wrong, what to do. */
  private Table mistakes(Problem problem) {
    return Table.of(
        "mistakes",
        reader.t("core.plan.mistakes"),
        List.of(
            Column.number(reader.t("core.plan.mistakes.line")),
            Column.of(reader.t("core.plan.mistakes.place")),
            Column.of(reader.t("core.plan.mistakes.value")),
            Column.of(reader.t("core.plan.mistakes.what")),
            Column.of(reader.t("core.plan.mistakes.remedy"))),
        problem.violations().stream().limit(MOST_MISTAKES).map(this::mistake).toList());
  }

  private List<Cell> mistake(Violation v) {
    return List.of(
        Cell.of(v.line() == 0 ? "–" : Integer.toString(v.line())),
        Cell.of(v.field()),
        Cell.of(v.value()),
        Cell.of(CycleParts.sentence(reader, v)),
        Cell.of(CycleParts.remedy(reader, v)));
  }
}
