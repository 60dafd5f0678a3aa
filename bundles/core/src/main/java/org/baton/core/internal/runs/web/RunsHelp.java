package org.baton.core.internal.runs.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** How an evaluation is run and published. */
@Component
public final class RunsHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic("/core/runs/", "core.runs.help", "core.runs.help.text");
  }
}
