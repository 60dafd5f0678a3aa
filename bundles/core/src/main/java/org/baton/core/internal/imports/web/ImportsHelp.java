package org.baton.core.internal.imports.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** How files are imported. */
@Component
public final class ImportsHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic("/core/imports/", "core.imports.help", "core.imports.help.text");
  }
}
