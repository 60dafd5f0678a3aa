package org.baton.indicators.internal.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.EntryWords;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.library.Parts;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.EntryCheck;
import org.baton.indicators.internal.store.EntryJson;

/** The fields of an indicator that can be negotiated, each as words under its name. */
public final class EntryFields {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a negotiation is about, and what the platform counts itself. */
  private static final Set<String> FIXED =
      Set.of("set", "code", "channel", "card", "version", "status", "from", "to");

  private static final Set<String> NUMBERS =
      Set.of("weight", "target", "baseline", "lower", "upper", "burdenHours");
  private static final Set<String> DOCUMENTS = Set.of("parameters", "rules");
  private static final String LIST = "disaggregations";
  private static final String TITLE = "titleZh";

  /** Their names, those that are most often negotiated first. */
  public static final List<String> NAMES =
      List.of(
          TITLE,
          "titleEn",
          "target",
          "weight",
          "unit",
          "direction",
          "rule",
          "parameters",
          "definition",
          "purpose",
          "basis",
          "formula",
          "dataSource",
          "frequency",
          "collector",
          "verification",
          LIST,
          "applicability",
          "baseline",
          "lower",
          "upper",
          "quality",
          "resultType",
          "element",
          "counter",
          "counterReason",
          "burdenHours",
          "parent",
          "source",
          "evaluators",
          "rules");

  private EntryFields() {}

  /** What stands in the fields; those with nothing in them are left out. */
  public static Map<String, String> of(Entry entry) {
    Map<String, String> words = EntryWords.of(entry);
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : NAMES) {
      String said = words.get(name.equals(TITLE) ? "title" : name);
      if (!said.isEmpty()) {
        all.put(name, said);
      }
    }
    return all;
  }

  /**
   * An entry with other words in some of its fields.
   *
   * @param changes names and words; an empty word takes out what stands there
   * @throws Problem with every mistake
   */
  public static Entry with(Entry entry, Map<String, String> changes) {
    ObjectNode tree = tree(entry);
    ObjectNode card = (ObjectNode) tree.get("card");
    List<Violation> wrong = new ArrayList<>();
    changes.forEach(
        (name, words) -> {
          ObjectNode at = tree.has(name) || name.equals("target") ? tree : card;
          put(at, name, words == null ? "" : words.strip(), wrong);
        });
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.fields.invalid", wrong, wrong.size());
    }
    fillTitle(tree, TITLE, "titleEn");
    fillTitle(tree, "titleEn", TITLE);
    return checked(read(tree, wrong), wrong);
  }

  /** A name in one language does for both. */
  private static void fillTitle(ObjectNode tree, String name, String other) {
    if (tree.path(name).asText().isBlank()) {
      tree.put(name, tree.path(other).asText());
    }
  }

  private static Entry checked(Entry entry, List<Violation> wrong) {
    for (Violation v : EntryCheck.of(entry)) {
      wrong.add(Violation.at(name(v.field()), v.value(), v.code(), v.arguments().toArray()));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.fields.invalid", wrong, wrong.size());
    }
    return entry;
  }

  /** The name under which a mistake's field is negotiated; the rules of a node have one for all. */
  private static String name(String field) {
    return field.equals("title") ? TITLE : NAMES.contains(field) ? field : "rules";
  }

  /** An indicator with nothing in it yet. */
  public static Entry blank(String set, String code, Channel channel) {
    return new Entry(
        set,
        code,
        "",
        org.baton.api.text.Text.same(""),
        1,
        "observations",
        "",
        "up",
        channel.word(),
        "none",
        Map.of(),
        java.util.OptionalDouble.empty(),
        "",
        "",
        Card.BLANK,
        Standing.NEW);
  }

  private static void put(ObjectNode at, String name, String words, List<Violation> wrong) {
    if (FIXED.contains(name) || !NAMES.contains(name)) {
      wrong.add(Violation.at(name, words, "indicators.fields.unknown", name));
    } else if (NUMBERS.contains(name)) {
      putNumber(at, name, words, wrong);
    } else if (DOCUMENTS.contains(name)) {
      putDocument(at, name, words, wrong);
    } else if (name.equals(LIST)) {
      Parts.read(words)
          .ifPresentOrElse(
              parts -> parts.forEach(at.putArray(name)::add),
              () -> wrong.add(Violation.at(name, words, "indicators.parts")));
    } else {
      at.put(name, words);
    }
  }

  private static void putNumber(ObjectNode at, String name, String words, List<Violation> wrong) {
    if (words.isEmpty() && !name.equals("weight")) {
      at.remove(name);
      return;
    }
    Numerals.number(words)
        .ifPresentOrElse(
            number -> at.put(name, number),
            () -> wrong.add(Violation.at(name, words, "indicators.fields.number")));
  }

  private static void putDocument(ObjectNode at, String name, String words, List<Violation> wrong) {
    try {
      JsonNode document = JSON.readTree(words.isEmpty() ? "{}" : words);
      if (document.isObject()) {
        at.set(name, document);
        return;
      }
    } catch (JsonProcessingException e) {
      // The violation below says it.
    }
    wrong.add(Violation.at(name, words, "indicators.parameters"));
  }

  private static ObjectNode tree(Entry entry) {
    try {
      return (ObjectNode) JSON.readTree(EntryJson.write(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry read(ObjectNode tree, List<Violation> wrong) {
    try {
      return EntryJson.read(tree.toString());
    } catch (SQLException | RuntimeException e) {
      wrong.add(Violation.at("parameters", tree.path("parameters"), "indicators.parameters"));
      throw Problem.invalid("indicators.fields.invalid", wrong, wrong.size()).causedBy(e);
    }
  }
}
