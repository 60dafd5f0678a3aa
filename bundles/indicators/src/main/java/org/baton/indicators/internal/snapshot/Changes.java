package org.baton.indicators.internal.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.EntryFields;

/**
 * What an amendment would change: by indicator the fields that shall be otherwise; an indicator
 * with null is taken out.
 */
final class Changes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Changes() {}

  static String write(Map<String, Map<String, String>> changes) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(changes));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Map<String, String>> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<TreeMap<String, Map<String, String>>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The entries as they would be.
   *
   * @throws Problem with every mistake
   */
  static Map<String, Entry> applied(List<Entry> entries, Map<String, Map<String, String>> changes) {
    Map<String, Entry> after = new LinkedHashMap<>();
    entries.forEach(e -> after.put(e.code(), e));
    List<Violation> wrong = new ArrayList<>();
    if (changes.isEmpty()) {
      wrong.add(Violation.at("changes", "", "indicators.amendment.nothing"));
    }
    changes.forEach(
        (code, fields) -> {
          Entry present = after.get(code);
          if (present == null) {
            wrong.add(Violation.at(code, code, "indicators.amendment.no-indicator", code));
          } else if (fields == null) {
            after.remove(code);
          } else {
            put(after, present, fields, wrong);
          }
        });
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.amendment.invalid", wrong, wrong.size());
    }
    return after;
  }

  private static void put(
      Map<String, Entry> after, Entry present, Map<String, String> fields, List<Violation> wrong) {
    try {
      after.put(present.code(), EntryFields.with(present, fields));
    } catch (Problem problem) {
      wrong.addAll(problem.violations());
    }
  }
}
