package org.baton.access.internal.web;

import org.baton.access.internal.Accounts.Entry;
import org.baton.api.page.Badge;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;

/** Where an account stands, in words. */
final class PersonState {
  private PersonState() {}

  static Badge of(Entry entry, Reader reader) {
    if (entry.account().disabled()) {
      return new Badge(Tone.BAD, reader.t("access.page.state.disabled"));
    }
    if (entry.lockedUntil() != null) {
      return new Badge(Tone.WARN, reader.t("access.page.state.locked"));
    }
    return entry.account().mustChange()
        ? new Badge(Tone.INFO, reader.t("access.page.state.must_change"))
        : new Badge(Tone.GOOD, reader.t("access.page.state.open"));
  }
}
