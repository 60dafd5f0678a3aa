package org.baton.indicators.internal.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.baton.api.plan.Plans;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Group;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.store.EntryJson;

/** The document of a snapshot: all that a set says, and the plan that was made of it. */
final class Documents {
  static final String FORMAT = "baton-indicators-1";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  static String of(
      IndicatorSet set,
      int number,
      LocalDate validFrom,
      List<Entry> entries,
      List<Group> groups,
      Plans.Saved plan) {
    ObjectNode document = JSON.createObjectNode();
    document.put("format", FORMAT).put("number", number).put("validFrom", validFrom.toString());
    ObjectNode of = document.putObject("set");
    of.put("code", set.code()).put("kind", set.kind()).put("base", set.base());
    of.put("cycle", set.cycle()).put("version", set.version());
    of.put("titleZh", set.title().zh()).put("titleEn", set.title().en());
    ArrayNode all = document.putArray("entries");
    entries.stream()
        .sorted(Comparator.comparing(Entry::code))
        .forEach(e -> all.add(tree(EntryJson.write(e))));
    ArrayNode who = document.putArray("groups");
    groups.forEach(g -> who.add(JSON.<JsonNode>valueToTree(g)));
    document.putObject("plan").put("number", plan.number()).put("hash", plan.hash());
    return Canonical.write(document);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The entries that a document holds, in the order of their codes. */
  static List<Entry> entries(String document) {
    java.util.ArrayList<Entry> entries = new java.util.ArrayList<>();
    try {
      for (JsonNode e : JSON.readTree(document).get("entries")) {
        entries.add(EntryJson.read(e.toString()));
      }
    } catch (JsonProcessingException | java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return entries;
  }

  /** A snapshot as a file that anyone can verify. */
  static String file(Snapshot s, String publicKey) {
    ObjectNode file = JSON.createObjectNode();
    file.set("document", tree(s.document()));
    file.put("sha256", s.sha256());
    ObjectNode signature = file.putObject("signature");
    signature.put("purpose", Snapshot.PURPOSE).put("algorithm", s.signature().algorithm());
    signature.put("key", s.signature().key()).put("value", s.signature().value());
    file.put("publicKey", publicKey);
    return file.toPrettyString();
  }
}
