package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Cell;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plans.VersionLine;

/** The versions of a plan that was amended: from when each is in force, why, and what changed. */
public record VersionsSection(Reader reader, Cycle cycle, int inForce) {
  /**
   * The section; nothing while the plan was not amended.
   *
   * @param versions the versions, the newest first
   */
  public List<Part> parts(List<VersionLine> versions) {
    List<List<Cell>> rows = new ArrayList<>();
    for (VersionLine version : versions) {
      rows.add(row(version));
      if (version.amendment() == null) {
        break;
      }
    }
    if (versions.isEmpty() || versions.get(0).amendment() == null) {
      return List.of();
    }
    Table table =
        Table.of(
            "plan-versions",
            reader.t("core.plan.amended.versions"),
            List.of(
                Column.of(reader.t("core.plan.versions.number")),
                Column.of(reader.t("core.page.state")),
                Column.of(reader.t("core.plan.amended.from")),
                Column.of(reader.t("core.plan.note")),
                Column.of(reader.t("core.plan.tab.difference"))),
            rows);
    return List.of(Section.of("versions-of-plan", reader.t("core.plan.amended.versions"), table));
  }

  private List<Cell> row(VersionLine v) {
    String number = Integer.toString(v.number());
    boolean opening = v.amendment() == null;
    return List.of(
        Cell.link(number, plan().with("version", number).toString()),
        state(v),
        Cell.of(AmendmentWords.since(reader, v.amendment())),
        opening ? Cell.of(v.note()) : why(v),
        opening
            ? Cell.of("–")
            : Cell.link(reader.t("core.plan.what-changed"), difference(v.number())));
  }

  private Cell why(VersionLine v) {
    List<String> lines = new AmendmentWords(reader, v.amendment()).lines();
    return Cell.of(v.amendment().reason()).detail(lines.get(lines.size() - 1));
  }

  private Cell state(VersionLine v) {
    if (v.number() == inForce) {
      return Cell.badge(Tone.GOOD, reader.t("core.plan.amended.now"));
    }
    return v.number() > inForce
        ? Cell.badge(Tone.INFO, reader.t("core.plan.amended.coming"))
        : Cell.badge(Tone.PLAIN, reader.t("core.plan.amended.before"));
  }

  private Address plan() {
    return Address.of("core", "cycles", cycle.code(), "plan");
  }

  private String difference(int number) {
    return Address.of("core", "cycles", cycle.code(), "plan", "difference")
        .with("from", number - 1)
        .with("to", number)
        .toString();
  }
}
