package org.baton.modules.internal.web;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;

/** The way to the container's own console, which asks for the same sign-in. */
final class ContainerPart {
  /** Whom that console lets in. */
  private static final String ADMINISTER = "access.administer";

  private static final String CONSOLE = "/system/console/bundles";

  private ContainerPart() {}

  /** A link with a warning; nothing for those who would be refused there. */
  static List<Part> of(Reader reader) {
    if (!reader.may(ADMINISTER, Access.EVERYWHERE)) {
      return List.of();
    }
    Notice notice =
        Notice.of(
                Tone.WARN, reader.t("modules.container.lead"), reader.t("modules.container.breaks"))
            .actions(Action.link(reader.t("modules.container.open"), CONSOLE));
    return List.of(Section.of("container", reader.t("modules.container.title"), notice));
  }
}
