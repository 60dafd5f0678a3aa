package org.baton.core.internal.cycles;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.text.Text;

/** What people call the phases, to be put into sentences: nobody reads the name of a constant. */
public final class PhaseNames {
  private static final Map<CyclePhase, Text> NAMES = read();

  private PhaseNames() {}

  /** The phase in both languages, as the module's texts have it. */
  public static Text of(CyclePhase phase) {
    return NAMES.get(phase);
  }

  private static Map<CyclePhase, Text> read() {
    Properties zh = texts("zh");
    Properties en = texts("en");
    Map<CyclePhase, Text> names = new EnumMap<>(CyclePhase.class);
    for (CyclePhase phase : CyclePhase.values()) {
      String key = "core.phase." + phase.name().toLowerCase(Locale.ROOT);
      names.put(phase, new Text(zh.getProperty(key, key), en.getProperty(key, key)));
    }
    return names;
  }

  private static Properties texts(String language) {
    String file = "/OSGI-INF/l10n/core_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(PhaseNames.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
