package org.baton.subjects.internal.survey.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.survey.Booth.Sent;

/**
 * A survey as a form sent it.
 *
 * @param given a word that stood in the address; empty for none
 */
record Filling(MultivaluedMap<String, String> form, String given) {
  private static final int LONGEST_NUMBER = 4;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  static Filling empty(String token) {
    return new Filling(new MultivaluedHashMap<>(), token);
  }

  String word(String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }

  String token() {
    return given.isEmpty() ? word("token") : given;
  }

  /** The key that came, or one for a browser without a script. */
  String key() {
    if (!word("key").isEmpty()) {
      return word("key");
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Sent sent() {
    Set<String> codes = new HashSet<>();
    for (String name : form.keySet()) {
      if (name.startsWith("a.") || name.startsWith("c.") || name.startsWith("n.")) {
        codes.add(name.substring(2));
      }
    }
    Map<String, Reply> replies = new HashMap<>();
    codes.forEach(code -> replies.put(code, reply(code)));
    return new Sent(
        word("key"), word("proof"), token(), spent(), word("unit"), word("stratum"), replies);
  }

  /**
   * Seconds before this form was shown, as the sender tells them; none where that makes no sense.
   */
  long spent() {
    return word("spent").matches("\\d{1,6}") ? Long.parseLong(word("spent")) : 0;
  }

  private Reply reply(String code) {
    String answer = word("a." + code);
    String none = PaperMaker.NONE;
    boolean applies = !answer.equals(none) && !word("n." + code).equals(none);
    Integer value = answer.isEmpty() || answer.equals(none) ? null : number(answer);
    return new Reply(value, !applies, word("c." + code));
  }

  /** What is no whole number is on no scale, and is refused as such. */
  private static Integer number(String words) {
    try {
      return words.length() > LONGEST_NUMBER ? Integer.valueOf(-1) : Integer.valueOf(words);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
