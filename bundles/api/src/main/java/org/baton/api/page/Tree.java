package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * A tree.
 *
 * @param id unique on the page
 * @param label what it is a tree of
 * @param nodes the nodes on top
 */
public record Tree(String id, String label, List<Node> nodes) implements Part {
  /** Copies the list. */
  public Tree {
    FrameIds.refuse(id);
    Objects.requireNonNull(label);
    nodes = List.copyOf(nodes);
  }

  /**
   * A node.
   *
   * @param words its name
   * @param detail a quiet addition, such as a weight; empty for none
   * @param path where it leads; empty for nowhere
   * @param badge its state; null for none
   * @param open whether its children are shown at first
   * @param children its children, unless they are fetched
   * @param more where its children can be fetched from, as a page that is a {@link Tree}; empty
   *     when they are here
   */
  public record Node(
      String words,
      String detail,
      String path,
      Badge badge,
      boolean open,
      List<Node> children,
      String more) {
    /** Copies the list. */
    public Node {
      Objects.requireNonNull(words);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(path);
      children = List.copyOf(children);
      Objects.requireNonNull(more);
    }
  }
}
