package org.baton.core.internal.plan;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A plan document being edited: only what is changed changes, and its comments and its defaults
 * stay. What is written need not be right; {@link PlanReader} says what is wrong with it.
 */
public final class PlanDraft {
  private static final String TREE = "tree";
  private static final String CHILDREN = "children";
  private static final String GROUPS = "groups";
  private static final String SOURCE = "source";

  /** What of a whole plan stays as it was where a new document says nothing of it. */
  private static final List<String> KEPT =
      List.of("scale", "input", "defaults", GROUPS, "adjustments", "grades", "ranking");

  private final MappingNode root;

  private PlanDraft(MappingNode root) {
    this.root = root;
  }

  /**
   * Opens a document in YAML or JSON.
   *
   * @throws Problem when it cannot be read at all
   */
  public static PlanDraft of(String document) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    Node read = PlanReader.compose(document, options);
    if (!(read instanceof MappingNode mapping)) {
      throw Problem.of(Kind.INVALID, "core.plan.empty");
    }
    if (document.stripLeading().startsWith("{")) {
      unfold(read);
    }
    return new PlanDraft(mapping);
  }

  /** JSON is one long line to YAML; people want to read it. */
  private static void unfold(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.setFlowStyle(FlowStyle.BLOCK);
      mapping.getValue().forEach(t -> unfold(t.getValueNode()));
    } else if (node instanceof SequenceNode sequence) {
      sequence.setFlowStyle(FlowStyle.BLOCK);
      sequence.getValue().forEach(PlanDraft::unfold);
    }
  }

  /** The document as YAML. */
  public String write() {
    DumperOptions options = new DumperOptions();
    options.setProcessComments(true);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    StringWriter out = new StringWriter();
    new Yaml(options).serialize(root, out);
    return out.toString();
  }

  /** Whether the document says anything of this of the whole plan. */
  private boolean says(String key) {
    return root.getValue().stream().anyMatch(t -> is(t, key));
  }

  /**
   * Takes over from the document before whatever this one says nothing of: what holds for the whole
   * plan, and the evaluator groups of indicators that are in both. Nodes are as this one has them.
   *
   * @return whether there was anything to take over
   */
  public boolean takeOver(PlanDraft before) {
    boolean taken = false;
    for (String key : KEPT) {
      Node said = value(before.root, key);
      if (said != null && !says(key)) {
        put(root, key, said);
        taken = true;
      }
    }
    Map<String, MappingNode> earlier = new HashMap<>();
    before.indicators().forEach(i -> earlier.put(word(i, "code"), i));
    for (MappingNode indicator : indicators()) {
      MappingNode old = earlier.get(word(indicator, "code"));
      if (old != null
          && value(indicator, GROUPS) == null
          && value(old, GROUPS) instanceof SequenceNode shares
          && word(old, SOURCE).equals(word(indicator, SOURCE))) {
        put(indicator, GROUPS, shares);
        shares.getValue().forEach(s -> need(word((MappingNode) s, "group"), before));
        taken = true;
      }
    }
    return taken;
  }

  private List<MappingNode> indicators() {
    List<MappingNode> found = new ArrayList<>();
    indicators(value(root, TREE), found);
    return found;
  }

  private static void indicators(Node at, List<MappingNode> found) {
    if (at instanceof MappingNode node) {
      SequenceNode children = children(node);
      if (children == null) {
        found.add(node);
      } else {
        children.getValue().forEach(c -> indicators(c, found));
      }
    }
  }

  /** Takes over the group itself where a share of it was taken over. */
  private void need(String group, PlanDraft before) {
    if (value(root, GROUPS) instanceof SequenceNode own
        && value(before.root, GROUPS) instanceof SequenceNode groups
        && own.getValue().stream().noneMatch(g -> is(g, group))) {
      groups.getValue().stream().filter(g -> is(g, group)).forEach(own.getValue()::add);
    }
  }

  /** Gives the whole plan a word, number or text, such as its year. */
  public PlanDraft plan(String key, Object value) {
    put(root, key, value);
    return this;
  }

  /**
   * Gives a node of the tree a word, number, text, list or mapping; null or an empty word takes
   * what is there away.
   */
  public PlanDraft set(String code, String key, Object value) {
    put(node(code), key, value);
    return this;
  }

  /** Puts a node below another, behind its other children. */
  public PlanDraft add(String parent, Map<String, Object> child) {
    MappingNode above = node(parent);
    SequenceNode children = children(above);
    if (children == null) {
      throw Problem.of(Kind.CONFLICT, "core.plan.node.no-criterion", parent);
    }
    children.getValue().add(PlanValues.node(child));
    return this;
  }

  /** Takes a node and all below it out of the tree. */
  public PlanDraft remove(String code) {
    if (!remove((MappingNode) value(root, TREE), code)) {
      throw unknown(code);
    }
    return this;
  }

  private static boolean remove(MappingNode above, String code) {
    SequenceNode children = children(above);
    if (children == null) {
      return false;
    }
    return children.getValue().removeIf(c -> is(c, code))
        || children.getValue().stream()
            .anyMatch(c -> c instanceof MappingNode m && remove(m, code));
  }

  /**
   * The code of the node that a mistake's path such as {@code tree/children/0/weight} lies in, with
   * the rest of the path behind a slash; empty for a path outside of the tree.
   */
  public Optional<String> place(String path) {
    List<String> steps = List.of(path.split("/"));
    if (!steps.get(0).equals(TREE)) {
      return Optional.empty();
    }
    Node at = value(root, TREE);
    int i = 1;
    while (i + 1 < steps.size() && steps.get(i).equals(CHILDREN)) {
      List<Node> children = children((MappingNode) at).getValue();
      at = children.get(Integer.parseInt(steps.get(i + 1)));
      i += 2;
    }
    String rest = String.join("/", steps.subList(i, steps.size()));
    return Optional.of(word((MappingNode) at, "code") + "/" + rest);
  }

  private MappingNode node(String code) {
    MappingNode found = find(value(root, TREE), code);
    if (found == null) {
      throw unknown(code);
    }
    return found;
  }

  private static Problem unknown(String code) {
    return Problem.of(Kind.NOT_FOUND, "core.plan.node.unknown", code);
  }

  private static MappingNode find(Node at, String code) {
    if (is(at, code)) {
      return (MappingNode) at;
    }
    SequenceNode children = at instanceof MappingNode m ? children(m) : null;
    if (children == null) {
      return null;
    }
    for (Node child : children.getValue()) {
      MappingNode found = find(child, code);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean is(Node node, String code) {
    return node instanceof MappingNode mapping && code.equals(word(mapping, "code"));
  }

  private static SequenceNode children(MappingNode node) {
    return value(node, CHILDREN) instanceof SequenceNode sequence ? sequence : null;
  }

  private static String word(MappingNode node, String key) {
    return value(node, key) instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  private static Node value(MappingNode node, String key) {
    return node.getValue().stream()
        .filter(t -> is(t, key))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElse(null);
  }

  private static boolean is(NodeTuple tuple, String key) {
    return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
  }

  private static void put(MappingNode node, String key, Object value) {
    put(node, key, value == null || "".equals(value) ? null : PlanValues.node(value));
  }

  private static void put(MappingNode node, String key, Node value) {
    List<NodeTuple> tuples = new ArrayList<>(node.getValue());
    int at = 0;
    while (at < tuples.size() && !is(tuples.get(at), key)) {
      at++;
    }
    boolean there = at < tuples.size();
    if (value == null) {
      if (there) {
        tuples.remove(at);
      }
    } else if (there) {
      tuples.set(at, new NodeTuple(tuples.get(at).getKeyNode(), value));
    } else {
      Node name = new ScalarNode(Tag.STR, key, null, null, ScalarStyle.PLAIN);
      tuples.add(beforeChildren(tuples), new NodeTuple(name, value));
    }
    node.setValue(tuples);
  }

  /** Properties stand before the children, where people look for them. */
  private static int beforeChildren(List<NodeTuple> tuples) {
    for (int i = 0; i < tuples.size(); i++) {
      if (is(tuples.get(i), CHILDREN)) {
        return i;
      }
    }
    return tuples.size();
  }

  /** Gives a node of the tree a title. */
  public PlanDraft title(String code, Text title) {
    return set(code, "title", title);
  }
}
