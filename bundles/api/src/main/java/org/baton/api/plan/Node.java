package org.baton.api.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.text.Text;

/**
 * A node of the tree of scores: an aggregate with children, or an indicator with a measure.
 *
 * @param code unique in the plan
 * @param title its name
 * @param weight its share in the node above, 0 or more; shares of siblings need not sum to 1
 * @param aggregation how the children's scores become the node's; ignored for an indicator
 * @param missing what happens when a child's score is missing; ignored for an indicator
 * @param rounding whether the node's score is rounded before it is used above
 * @param measure what is measured; empty for an aggregate
 * @param children the nodes below; empty for an indicator
 */
public record Node(
    String code,
    Text title,
    double weight,
    Aggregation aggregation,
    MissingRule missing,
    Rounding rounding,
    Optional<Measure> measure,
    List<Node> children) {

  /** Checks that nothing is null and copies the list. */
  public Node {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
    Objects.requireNonNull(aggregation);
    Objects.requireNonNull(missing);
    Objects.requireNonNull(rounding);
    Objects.requireNonNull(measure);
    children = List.copyOf(children);
  }

  /** Whether the node is an indicator. */
  public boolean isIndicator() {
    return measure.isPresent();
  }
}
