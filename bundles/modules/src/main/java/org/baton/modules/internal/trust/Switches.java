package org.baton.modules.internal.trust;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server's settings say about letting modules in. A wrong word means the strict way. */
@Component(service = Switches.class)
public final class Switches {
  private static final Logger LOG = LoggerFactory.getLogger(Switches.class);
  private static final String UNSIGNED = "BATON_MODULES_UNSIGNED";
  private static final String FOUR_EYES = "BATON_MODULES_FOUR_EYES";

  private final boolean unsigned;
  private final boolean fourEyes;

  /** Reads the environment. */
  @Activate
  public Switches() {
    this(System.getenv());
  }

  /** Reads settings. */
  public Switches(Map<String, String> settings) {
    unsigned = is(settings, UNSIGNED, "allowed", "refused");
    fourEyes = !is(settings, FOUR_EYES, "off", "on");
  }

  /** Whether jars are let in that are not signed by a trusted publisher: for development only. */
  public boolean unsigned() {
    return unsigned;
  }

  /** Whether a second person has to approve what one wants to install. */
  public boolean fourEyes() {
    return fourEyes;
  }

  private static boolean is(
      Map<String, String> settings, String name, String lenient, String strict) {
    String word = settings.getOrDefault(name, "").strip();
    if (!word.isEmpty() && !word.equals(lenient) && !word.equals(strict)) {
      LOG.error(
          "{} is {}, which is neither {} nor {}; it counts as {}",
          name,
          word,
          lenient,
          strict,
          strict);
    }
    return word.equals(lenient);
  }
}
