package org.baton.core.internal.cycles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds cycles, and indicators of the chosen cycle's plan. */
@Component
public final class CycleSearch implements SearchSource {
  private static final int MOST = 20;

  private final CycleRegister register;
  private final PlanRegister plans;

  /** Looks through the registers. */
  @Activate
  public CycleSearch(@Reference CycleRegister register, @Reference PlanRegister plans) {
    this.register = register;
    this.plans = plans;
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    List<Found> found = new ArrayList<>();
    String sought = words.toLowerCase(Locale.ROOT);
    for (Cycle cycle : register.list()) {
      if (may(reader, cycle.code()) && has(cycle.code(), cycle.title(), sought)) {
        found.add(
            new Found(
                reader.t("core.page.cycle"), reader.t(cycle.title()), CycleParts.path(cycle)));
      }
    }
    if (!reader.cycle().isEmpty() && may(reader, reader.cycle())) {
      Cycle chosen = register.get(reader.cycle());
      plans
          .current(chosen)
          .ifPresent(plan -> indicators(reader, chosen, plans.read(plan), sought, found));
    }
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static boolean may(Reader reader, String cycle) {
    return reader.may("core.cycles.view", Access.EVERYWHERE, cycle);
  }

  private static void indicators(
      Reader reader, Cycle cycle, FrozenPlan plan, String sought, List<Found> found) {
    String nodes = CycleParts.path(cycle) + "/plan/nodes/";
    for (int i = 0; i < plan.tree().size() && found.size() < MOST; i++) {
      var node = plan.tree().node(i);
      if (has(node.code(), node.title(), sought)) {
        found.add(
            new Found(
                reader.t(node.isIndicator() ? "core.plan.indicator" : "core.plan.criterion"),
                reader.t(node.title()),
                nodes + CycleParts.encoded(node.code())));
      }
    }
  }

  private static boolean has(String code, Text title, String sought) {
    return (code + " " + title.zh() + " " + title.en()).toLowerCase(Locale.ROOT).contains(sought);
  }
}
