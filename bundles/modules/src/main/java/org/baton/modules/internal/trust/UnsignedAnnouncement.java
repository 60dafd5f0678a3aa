package org.baton.modules.internal.trust;

import java.util.Optional;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.web.Announcement;
import org.baton.api.web.Reader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every page says so while unsigned modules are let in. */
@Component(service = Announcement.class)
public final class UnsignedAnnouncement implements Announcement {
  private final Switches switches;

  /** Says what the settings say. */
  @Activate
  public UnsignedAnnouncement(@Reference Switches switches) {
    this.switches = switches;
  }

  @Override
  public Optional<Notice> notice(Reader reader) {
    return switches.unsigned()
        ? Optional.of(
            Notice.of(
                Tone.WARN,
                reader.t("modules.unsigned.allowed"),
                reader.t("modules.unsigned.allowed.why")))
        : Optional.empty();
  }
}
