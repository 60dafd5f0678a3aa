package org.baton.web.internal.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code OSGI-INF/l10n/<id>_<language>.properties} of every module as it comes and goes. */
@Component(service = Texts.class)
public final class ModuleTexts implements Texts {
  private static final Logger LOG = LoggerFactory.getLogger(ModuleTexts.class);
  private static final int IN_USE =
      Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

  private final Map<String, Languages> modules = new ConcurrentHashMap<>();
  private final BundleTracker<String> tracker;

  /** The texts of one module. */
  record Languages(Properties zh, Properties en) {
    Properties in(Locale locale) {
      return new Text("zh", "en").in(locale).equals("zh") ? zh : en;
    }
  }

  /** Follows the modules. */
  @Activate
  public ModuleTexts(BundleContext context) {
    tracker = new BundleTracker<>(context, IN_USE, new Loading());
    tracker.open();
  }

  /** For tests: fixed texts. */
  ModuleTexts(Map<String, Languages> texts) {
    modules.putAll(texts);
    tracker = null;
  }

  @Deactivate
  void stop() {
    tracker.close();
  }

  @Override
  public Optional<String> find(Locale locale, String key, Object... arguments) {
    Languages languages = modules.get(moduleOf(key));
    String pattern = languages == null ? null : languages.in(locale).getProperty(key);
    return Optional.ofNullable(pattern).map(p -> format(p, locale, arguments));
  }

  /** The module a key belongs to: its first part, or the second of a menu entry or permission. */
  static String moduleOf(String key) {
    String[] parts = key.split("\\.", 3);
    boolean second = parts.length > 1 && (parts[0].equals("permission") || parts[0].equals("menu"));
    return second ? parts[1] : parts[0];
  }

  private static String format(String pattern, Locale locale, Object... arguments) {
    Object[] words = new Object[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i] instanceof Text text ? text.in(locale) : arguments[i];
    }
    try {
      return new MessageFormat(pattern, locale).format(words);
    } catch (IllegalArgumentException e) {
      LOG.warn("The text '{}' is no valid pattern: {}", pattern, e.getMessage());
      return pattern;
    }
  }

  private static Properties read(Bundle bundle, String id, String language) {
    Properties texts = new Properties();
    URL file = bundle.getEntry("OSGI-INF/l10n/" + id + "_" + language + ".properties");
    if (file == null) {
      return texts;
    }
    try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The texts {} of module {} cannot be read: {}", language, id, e.getMessage());
    }
    return texts;
  }

  /** Loads a module's texts when its bundle resolves and forgets them when it goes. */
  private final class Loading implements BundleTrackerCustomizer<String> {
    @Override
    public String addingBundle(Bundle bundle, BundleEvent event) {
      Optional<String> id = ModuleBundles.idOf(bundle);
      id.ifPresent(
          i -> modules.put(i, new Languages(read(bundle, i, "zh"), read(bundle, i, "en"))));
      return id.orElse(null);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String id) {}

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String id) {
      modules.remove(id);
    }
  }
}
