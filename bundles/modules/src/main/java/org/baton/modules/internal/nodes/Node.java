package org.baton.modules.internal.nodes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * A server on the common database.
 *
 * @param id its number, the same for as long as its data folder is
 * @param name what people call it
 * @param address where it listens
 * @param platform the version of the platform it runs
 * @param startedAt when it was started
 * @param seenAt when it gave its last sign of life
 * @param alive whether that was lately
 * @param generation the generation of the common set that it has reached; -1 for none
 * @param newest the generation of the common set
 * @param code why it cannot follow; empty when it can
 * @param words the words of that reason
 */
public record Node(
    String id,
    String name,
    String address,
    String platform,
    Instant startedAt,
    Instant seenAt,
    boolean alive,
    long generation,
    long newest,
    String code,
    List<String> words) {
  /** Copies the list. */
  public Node {
    words = List.copyOf(words);
  }

  /** Why it cannot follow. */
  public Optional<Problem> problem() {
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.of(Kind.UNAVAILABLE, code, words.toArray()));
  }
}
