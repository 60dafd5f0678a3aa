package org.baton.indicators.internal.negotiation;

import java.util.Locale;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;

/** The names of states, events and sides, for the sentences of problems. */
public final class Words {
  private static final String BASE = "indicators.negotiation.";

  private final Texts texts;

  Words(Texts texts) {
    this.texts = texts;
  }

  Text event(Event event) {
    return text(eventKey(event));
  }

  Text state(State state) {
    return text(stateKey(state));
  }

  private Text text(String key) {
    return new Text(texts.text(Locale.CHINESE, key), texts.text(Locale.ENGLISH, key));
  }

  /** The key of what an event is called: a verb. */
  public static String eventKey(Event event) {
    return BASE + "event." + key(event);
  }

  /** The key of what a state is called. */
  public static String stateKey(State state) {
    return BASE + "state." + key(state);
  }

  /** A constant as keys of texts and topics write it. */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
