package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;

/**
 * What a module adds, as it says itself in the descriptions of its parts; nothing of it is run.
 *
 * @param counts how many of each kind
 * @param words what it calls itself and its permissions; none for an installed one, whose texts are
 *     there
 */
public record Contents(Map<Sort, Integer> counts, JarWords words) {
  private static final int MOST_BYTES = 1 << 16;
  private static final int MOST_FILES = 2_000;
  private static final Pattern PROVIDES = Pattern.compile("<provide interface=\"([^\"]{1,300})\"");

  /** The kinds of things a module adds. */
  public enum Sort {
    /** Pages of the menu. */
    PAGES("org.baton.api.web.MenuEntry"),
    /** Resources of the REST interface. */
    RESOURCES("org.baton.api.web.RestResource"),
    /** Steps of an evaluation. */
    STEPS("org.baton.api.evaluation.EvaluationStep"),
    /** Conditions between the phases of a cycle. */
    GATES("org.baton.api.cycle.Gate"),
    /** Kinds of imports. */
    IMPORTS("org.baton.api.table.TableImport"),
    /** Scheduled work. */
    JOBS("org.baton.api.data.Job"),
    /** Parts that administrators can set something for. */
    SETTINGS(""),
    /** Scripts that make or change its tables. */
    TABLES(""),
    /** Languages its texts are in. */
    LANGUAGES("");

    private final String service;

    Sort(String service) {
      this.service = service;
    }
  }

  /** Copies the counts. */
  public Contents {
    Map<Sort, Integer> copy = new EnumMap<>(Sort.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /** What an installed module adds. */
  public Contents(Map<Sort, Integer> counts) {
    this(counts, JarWords.NONE);
  }

  /** What the jar of a module adds. */
  static Contents of(Path file, String name) {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      List<String> names = new ArrayList<>();
      List<String> described = new ArrayList<>();
      for (JarEntry entry : Collections.list(jar.entries())) {
        names.add(entry.getName());
        if (isDescription(entry.getName()) && described.size() < MOST_FILES) {
          described.add(words(jar.getInputStream(entry)));
        }
      }
      return new Contents(count(names, described).counts(), JarWords.of(jar));
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /** What an installed module adds. */
  static Contents of(Bundle bundle) {
    List<String> names = new ArrayList<>();
    List<String> described = new ArrayList<>();
    try {
      for (String folder : List.of("OSGI-INF", "OSGI-INF/l10n", "OSGI-INF/metatype", "schema")) {
        Enumeration<URL> found = bundle.findEntries(folder, "*", false);
        for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
          String path = url.getPath().replaceFirst("^/", "");
          names.add(path);
          if (isDescription(path) && described.size() < MOST_FILES) {
            described.add(words(url.openStream()));
          }
        }
      }
    } catch (IOException | IllegalStateException e) {
      // It was taken away while we looked.
      return new Contents(Map.of());
    }
    return count(names, described);
  }

  /** What its jar says for a key in a language; empty when it does not, or is installed. */
  public Optional<String> word(Locale locale, String key) {
    return words.in(locale, key);
  }

  /** How many of a kind. */
  public int count(Sort sort) {
    return counts.getOrDefault(sort, 0);
  }

  static Contents count(List<String> names, List<String> described) {
    Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
    for (String description : described) {
      Matcher provided = PROVIDES.matcher(description);
      while (provided.find()) {
        for (Sort sort : Sort.values()) {
          if (sort.service.equals(provided.group(1))) {
            counts.merge(sort, 1, Integer::sum);
          }
        }
      }
    }
    for (String name : names) {
      if (name.matches("schema/[^/]+\\.sql")) {
        counts.merge(Sort.TABLES, 1, Integer::sum);
      } else if (name.matches("OSGI-INF/metatype/[^/]+\\.xml")) {
        counts.merge(Sort.SETTINGS, 1, Integer::sum);
      } else if (name.matches("OSGI-INF/l10n/[^/]+_[a-z]{2}\\.properties")) {
        counts.merge(Sort.LANGUAGES, 1, Integer::sum);
      }
    }
    return new Contents(counts);
  }

  private static boolean isDescription(String name) {
    return name.matches("OSGI-INF/[^/]+\\.xml");
  }

  private static String words(InputStream in) throws IOException {
    try (in) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }
}
