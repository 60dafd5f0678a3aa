package org.baton.core.internal.sheets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody entered so far.
 *
 * @param answers the answers by the code of the indicator, without what is blank
 * @param remarks remarks by the code of the indicator, without what is blank
 */
public record Draft(Map<String, Answer> answers, Map<String, String> remarks) {
  /** Nothing. */
  public static final Draft NOTHING = new Draft(Map.of(), Map.of());

  /** The same without what is said about other indicators. */
  Draft about(Set<String> codes) {
    Map<String, Answer> kept = new LinkedHashMap<>(answers);
    Map<String, String> words = new LinkedHashMap<>(remarks);
    kept.keySet().retainAll(codes);
    words.keySet().retainAll(codes);
    return new Draft(kept, words);
  }

  /** Copies the maps in their order. */
  public Draft {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
  }
}
