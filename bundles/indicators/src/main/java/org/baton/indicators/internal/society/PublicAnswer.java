package org.baton.indicators.internal.society;

import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.society.Consultation.Question;

/**
 * What somebody answered.
 *
 * @param who as whom, one of {@link Consultation#GROUPS}
 * @param marks by the place of the indicator; what was left open is not there
 * @param words what else they said
 * @param flags why it may not be a person's own answer: {@code trap}, {@code fast}, {@code
 *     straight}
 */
public record PublicAnswer(
    String who, Map<Integer, Map<Question, Integer>> marks, String words, List<String> flags) {
  /** Copies the collections. */
  public PublicAnswer {
    marks = Map.copyOf(marks);
    flags = List.copyOf(flags);
  }
}
