package org.baton.core.internal.plans.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** Help for the pages of a cycle's plan. */
@Component
public final class PlanHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic("/core/cycles/*/plan", "core.help.plan.title", "core.help.plan.text");
  }
}
