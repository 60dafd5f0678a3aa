package org.baton.core.internal.runs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.page.Action;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.plan.Node;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plans.web.AmendmentWords;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.UsedPlan;

/** Which version of the plan a run used, which amendment decided it, and what of others it read. */
public record UsedPlanParts(Reader reader, EvaluationRun run, Cycle cycle, UsedPlan used) {
  /** The version, since when it is in force, and the day that was asked for. */
  public List<Fact> facts() {
    boolean sees = reader.may("core.cycles.view", "", cycle.code());
    String version = Integer.toString(used.plan().number());
    String page =
        Address.of("core", "cycles", cycle.code(), "plan").with("version", version).toString();
    return List.of(
        new Fact(
            reader.t("core.results.plan-version"),
            version,
            used.isAmended() ? AmendmentWords.since(reader, used.plan().amendment()) : "",
            Tone.PLAIN,
            sees ? page : ""),
        Fact.of(reader.t("core.runs.day"), reader.date(run.day())));
  }

  /** Why it is this version; nothing for a plan that was never amended. */
  public List<Part> explanation() {
    if (!used.isAmended()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    List<Action> ways = List.of();
    if (used.plan().amendment() != null) {
      AmendmentWords words = new AmendmentWords(reader, used.plan().amendment());
      lines.addAll(words.lines());
      ways = words.ways();
    }
    used.given().forEach(g -> lines.add(given(g)));
    String title =
        reader.t(
            "core.runs.by-version",
            used.plan().number(),
            AmendmentWords.since(reader, used.plan().amendment()),
            reader.date(run.day()));
    return List.of(new Notice(Tone.INFO, title, lines, ways));
  }

  private String given(UsedPlan.Given g) {
    return reader.t(
        "core.runs.given",
        g.sheets(),
        g.version(),
        g.way().kept().size(),
        names(g.way().added()),
        names(g.way().gone()));
  }

  private String names(List<Node> nodes) {
    return nodes.isEmpty()
        ? reader.t("core.page.none")
        : nodes.stream()
            .map(n -> reader.t(n.title()))
            .collect(Collectors.joining(reader.t("core.plan.list")));
  }
}
