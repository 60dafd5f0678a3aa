package org.baton.core.internal.sheets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody entered so far.
 *
 * @param answers the answers by the code of the indicator, without what is blank
 * @param remarks remarks by the code of the indicator, without what is blank
 */
public record Draft(Map<String, Answer> answers, Map<String, String> remarks) {
  /** Nothing. */
  public static final Draft NOTHING = new Draft(Map.of(), Map.of());

  /** Copies the maps in their order. */
  public Draft {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
  }
}
