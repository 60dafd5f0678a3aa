package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.web.Reader;

/** What pages tell of an amendment. */
public record AmendmentWords(Reader reader, PlanAmendment amendment) {
  /** Since when it is in force, or that it was from the beginning. */
  public static String since(Reader reader, PlanAmendment amendment) {
    return amendment == null
        ? reader.t("core.plan.from-beginning")
        : reader.t("core.plan.from-day", reader.date(amendment.from()));
  }

  /** Why it was made, who decided it and how both sides were heard. */
  public List<String> lines() {
    PlanAmendment a = amendment;
    List<String> lines = new ArrayList<>();
    lines.add(reader.t("core.plan.amended.why", a.reason()));
    lines.add(
        reader.t(
            "core.plan.amended.heard",
            a.reference(),
            reader.t("core.plan.amended.sponsor." + sponsor(a.sponsor())),
            a.units().asked(),
            a.units().spoke(),
            a.units().against()));
    return lines;
  }

  private static String sponsor(PlanAmendment.Heard heard) {
    return heard.spoke() == 0 ? "silent" : heard.against() == 0 ? "for" : "against";
  }

  /** The way to the page of the decision, for those who may open it. */
  public List<Action> ways() {
    boolean opens = !amendment.page().isEmpty() && reader.may(amendment.permission(), "");
    return opens
        ? List.of(Action.link(reader.t("core.plan.amended.page"), amendment.page()))
        : List.of();
  }
}
