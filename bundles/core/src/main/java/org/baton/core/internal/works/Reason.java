package org.baton.core.internal.works;

import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.core.internal.Words;

/**
 * Why work ended without what it was begun for.
 *
 * @param code the key of the sentence; empty when there is nothing to say
 * @param words the words put into it
 */
public record Reason(String code, List<Object> words) {
  /** Nothing to say. */
  public static final Reason NONE = new Reason("", List.of());

  /** Copies the list. */
  public Reason {
    words = List.copyOf(words);
  }

  /** A sentence. */
  public static Reason of(String code, Object... words) {
    return new Reason(code, Words.plain(List.of(words)));
  }

  /** The sentence of a problem. */
  public static Reason of(Problem problem) {
    return new Reason(problem.code(), Words.plain(problem.arguments()));
  }

  /** Whether there is nothing to say. */
  public boolean none() {
    return code.isEmpty();
  }

  /** The words to be put into the sentence. */
  public Object[] arguments() {
    return Words.restored(words).toArray();
  }
}
