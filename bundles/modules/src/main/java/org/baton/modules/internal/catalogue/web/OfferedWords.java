package org.baton.modules.internal.catalogue.web;

import java.util.Locale;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.modules.internal.Available.State;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.trust.web.OriginWords;
import org.baton.modules.internal.web.Sentences;

/** Says how a module of a catalogue stands. */
final class OfferedWords {
  private final Reader reader;

  OfferedWords(Reader reader) {
    this.reader = reader;
  }

  Tone tone(Offered module) {
    if (module.revoked() || module.problem() != null) {
      return Tone.BAD;
    }
    return switch (module.state()) {
      case NEW, NEWER -> Tone.INFO;
      case SAME -> Tone.GOOD;
      case OLDER -> Tone.WARN;
    };
  }

  String state(Offered module) {
    if (module.revoked()) {
      return reader.t("modules.catalogue.state.revoked");
    }
    return module.problem() == null
        ? reader.t("modules.catalogue.state." + module.state().name().toLowerCase(Locale.ROOT))
        : reader.t("modules.available.broken");
  }

  /** Why it cannot be had, or which version is installed. */
  String detail(Offered module) {
    if (module.problem() != null) {
      return Sentences.of(module.problem(), reader);
    }
    return module.state() == State.NEWER || module.state() == State.OLDER
        ? reader.t("modules.available.before", module.entry().id(), module.before())
        : "";
  }

  String publisher(Offered module) {
    return module.origin() == null
        ? ""
        : new OriginWords(reader).line(module.origin(), module.module().publisher());
  }

  String components(Offered module) {
    return module.components() < 0
        ? reader.t("modules.catalogue.components.none")
        : reader.number(module.components());
  }
}
