package org.baton.subjects.internal.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.subjects.internal.forms.Json;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.survey.Survey.Channel;

/**
 * One answer to a survey as it is kept, without its words.
 *
 * @param id the beginning of a hash, random
 * @param unit about whom
 * @param stratum as whom; empty when it was not said
 * @param channel how it came
 * @param day when it came, no finer than a day
 * @param who the name it bears; empty unless the survey is one with names
 * @param flags why it may not be a person's own answer
 * @param values the numbers answered by question; null where it does not apply
 */
record Given(
    long id,
    String unit,
    String stratum,
    Channel channel,
    LocalDate day,
    String who,
    List<String> flags,
    Map<String, Integer> values) {
  Given {
    flags = List.copyOf(flags);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The numbers of answers; words are kept apart. */
  static Map<String, Integer> values(Map<String, Reply> replies) {
    Map<String, Integer> values = new TreeMap<>();
    replies.forEach(
        (code, reply) -> {
          if (reply.value() != null || reply.notApplicable()) {
            values.put(code, reply.value());
          }
        });
    return values;
  }

  String content() {
    return Json.write(values);
  }

  String flagWords() {
    return String.join(",", flags);
  }

  static Map<String, Integer> read(String content) throws SQLException {
    return Json.read(content, new TypeReference<>() {});
  }

  static List<String> flags(String words) {
    return Arrays.stream(words.split(",")).filter(f -> !f.isEmpty()).toList();
  }

  /** Whether it bears a flag that it may be left out for; a burst alone is none. */
  boolean isSuspicious() {
    return flags.stream().anyMatch(f -> !f.equals(Patterns.BURST));
  }

  Given flagged(String flag) {
    List<String> more = new ArrayList<>(flags);
    if (!more.contains(flag)) {
      more.add(flag);
    }
    return new Given(id, unit, stratum, channel, day, who, more, values);
  }
}
