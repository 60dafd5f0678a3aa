package org.baton.modules.internal.catalogue;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.catalogue.Catalogue.Recall;

/** What the index of a catalogue must be like. All mistakes are found at once. */
final class CatalogueRules {
  static final int MOST_MODULES = 500;
  private static final int MOST_REVOCATIONS = 5000;
  private static final int MOST_NAMED = 50;
  private static final int MOST_NEEDS = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 4000;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_ADDRESS = 500;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,29}");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}(\\.\\d{1,9}(\\.\\d{1,9}(\\.[\\w-]{1,60})?)?)?");
  private static final Pattern JAR = Pattern.compile("modules/[\\w.-]{1,150}\\.jar");
  private static final Pattern SBOM = Pattern.compile("sbom/[\\w.-]{1,150}\\.json");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final List<Violation> violations = new ArrayList<>();

  private CatalogueRules() {}

  /**
   * Refuses an index that breaks a rule.
   *
   * @param name the file's name as the person knows it
   * @throws Problem with all the rules it breaks
   */
  static void check(Catalogue given, String name) {
    if (given.format() != Catalogue.FORMAT) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.format", name, Catalogue.FORMAT);
    }
    CatalogueRules rules = new CatalogueRules();
    rules.head(given);
    rules.modules(given.modules());
    for (int i = 0; i < given.revocations().size(); i++) {
      rules.recall("revocations[" + i + "]", given.revocations().get(i));
    }
    List<Violation> found = rules.violations;
    if (!found.isEmpty()) {
      List<Violation> named = found.subList(0, Math.min(found.size(), MOST_NAMED));
      throw Problem.invalid("modules.catalogue.wrong", named, name);
    }
  }

  private void head(Catalogue given) {
    words("name", given.name(), LONGEST_NAME);
    words("issuer", given.issuer(), LONGEST_NAME);
    day("date", given.date());
    value("serial", given.serial(), given.serial() >= 1);
    int modules = given.modules().size();
    value("modules", modules, modules <= MOST_MODULES);
    int revocations = given.revocations().size();
    value("revocations", revocations, revocations <= MOST_REVOCATIONS);
  }

  private void modules(List<Entry> modules) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < modules.size(); i++) {
      Entry entry = modules.get(i);
      String at = "modules[" + i + "].";
      matches(at + "id", entry.id(), ID);
      matches(at + "version", entry.version(), VERSION);
      matches(at + "file", entry.file(), JAR);
      matches(at + "sha256", entry.sha256(), HASH);
      value(at + "needs", entry.needs().size(), entry.needs().size() <= MOST_NEEDS);
      value(at + "id", entry.id(), seen.add(String.valueOf(entry.id())));
      value(at + "file", entry.file(), seen.add(String.valueOf(entry.file())));
      optional(at + "legalBasis", entry.legalBasis());
      optional(at + "changes", entry.changes());
      value(at + "documentation", entry.documentation(), isAddress(entry.documentation()));
      if (!entry.sbom().isEmpty()) {
        matches(at + "sbom", entry.sbom(), SBOM);
      }
    }
  }

  private void recall(String at, Recall recall) {
    boolean one = (recall.jar() == null) != (recall.certificate() == null);
    value(at, recall.hash(), one);
    if (one) {
      matches(at, recall.hash(), HASH);
    }
    day(at + ".date", recall.date());
    words(at + ".reason", recall.reason(), LONGEST_REASON);
  }

  private void words(String field, Words words, int longest) {
    if (words == null || !words.said(longest)) {
      violations.add(
          Violation.at(
              field,
              words == null ? "" : words.zh(),
              "modules.catalogue.wrong.words",
              field,
              longest));
    }
  }

  private void optional(String field, Words words) {
    if (!words.isEmpty()) {
      words(field, words, LONGEST_WORDS);
    }
  }

  private void day(String field, String text) {
    boolean day;
    try {
      day = text != null && LocalDate.parse(text).getYear() < 10_000;
    } catch (DateTimeException e) {
      day = false;
    }
    value(field, text, day);
  }

  private void matches(String field, String text, Pattern pattern) {
    value(field, text, text != null && pattern.matcher(text).matches());
  }

  private void value(String field, Object value, boolean right) {
    if (!right) {
      String shown = String.valueOf(value == null ? "" : value);
      violations.add(
          Violation.at(field, shown, "modules.catalogue.wrong.value", field, shortened(shown)));
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }

  private static boolean isAddress(String text) {
    if (text.isEmpty()) {
      return true;
    }
    try {
      URI address = URI.create(text);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null && text.length() <= LONGEST_ADDRESS;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
