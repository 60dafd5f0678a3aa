package org.baton.modules.internal.web;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;

/** The way to a module's lines of the log, for whoever may see them. */
final class LogLines {
  private LogLines() {}

  static List<Fact> facts(String id, Reader reader) {
    if (!reader.may("operations.logs.view", Access.EVERYWHERE)) {
      return List.of();
    }
    String lines = Address.of("operations", "logs").list().with("module", id).toString();
    String look = reader.t("modules.page.log.look");
    return List.of(new Fact(reader.t("modules.page.log"), look, "", Tone.PLAIN, lines));
  }
}
