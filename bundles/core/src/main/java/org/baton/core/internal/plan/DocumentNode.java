package org.baton.core.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a plan document that knows its place and writes down every mistake found in it. A
 * key that nobody asked for is a mistake.
 */
final class DocumentNode {
  private static final Pattern EXPONENT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]+");

  private final String path;
  private final int line;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<Violation> violations;

  DocumentNode(String path, Node node, List<Violation> violations) {
    this.path = path;
    this.line = lineOf(node);
    this.violations = violations;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple t : mapping.getValue()) {
        String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
        if (entries.putIfAbsent(key, t) != null) {
          violation(lineOf(t.getKeyNode()), child(key), key, "core.plan.key.twice");
        }
      }
    } else {
      violation(line, path, describe(node), "core.plan.not.mapping");
    }
  }

  static int lineOf(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  private static String describe(Node node) {
    return node instanceof ScalarNode s ? s.getValue() : "[...]";
  }

  String path() {
    return path;
  }

  int line() {
    return line;
  }

  int line(String key) {
    NodeTuple t = entries.get(key);
    return t == null ? line : lineOf(t.getKeyNode());
  }

  String child(String key) {
    return path.isEmpty() ? key : path + "/" + key;
  }

  boolean has(String key) {
    known.add(key);
    return entries.containsKey(key) && !isNull(entries.get(key).getValueNode());
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode s && Tag.NULL.equals(s.getTag());
  }

  void violation(String key, Object value, String code, Object... arguments) {
    violation(line(key), child(key), value, code, arguments);
  }

  private void violation(int at, String where, Object value, String code, Object... arguments) {
    violations.add(new Violation("", at, where, String.valueOf(value), code, List.of(arguments)));
  }

  private Node value(String key) {
    return has(key) ? entries.get(key).getValueNode() : null;
  }

  String word(String key, String otherwise) {
    Node node = value(key);
    if (node == null) {
      if (otherwise == null) {
        violation(key, "", "core.plan.missing", key);
      }
      return otherwise == null ? "" : otherwise;
    }
    if (node instanceof ScalarNode s && !s.getValue().isBlank()) {
      return s.getValue().strip();
    }
    violation(key, describe(node), "core.plan.not.word");
    return "";
  }

  String choice(String key, String otherwise, List<String> choices) {
    String word = word(key, otherwise);
    if (!word.isEmpty() && !choices.contains(word)) {
      violation(key, word, "core.plan.not.choice", String.join(", ", choices));
    }
    return word;
  }

  Text text(String key) {
    Node node = value(key);
    if (node instanceof ScalarNode s && !s.getValue().isBlank()) {
      return Text.same(s.getValue());
    }
    if (node == null) {
      violation(key, "", "core.plan.missing", key);
      return Text.same("");
    }
    DocumentNode both = new DocumentNode(child(key), node, violations);
    Text text = new Text(both.word("zh", null), both.word("en", null));
    both.refuseUnknown();
    return text;
  }

  OptionalDouble number(String key) {
    Node node = value(key);
    if (node == null) {
      return OptionalDouble.empty();
    }
    Object number = node instanceof ScalarNode s ? scalar(s) : null;
    if (number instanceof Double d && Double.isFinite(d)) {
      return OptionalDouble.of(d);
    }
    violation(key, describe(node), "core.plan.not.number");
    return OptionalDouble.empty();
  }

  double number(String key, double otherwise, double least, double most) {
    double number = number(key).orElse(otherwise);
    if (number < least || number > most) {
      violation(key, plain(number), "core.plan.out.of.range", plain(least), plain(most));
    }
    return number;
  }

  int whole(String key, int otherwise, int least, int most) {
    double number = number(key, otherwise, least, most);
    if (number != Math.rint(number)) {
      violation(key, plain(number), "core.plan.not.whole");
    }
    return (int) number;
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  boolean flag(String key) {
    return "true".equals(choice(key, "false", List.of("true", "false")));
  }

  DocumentNode mapping(String key) {
    Node node = value(key);
    return node == null ? null : new DocumentNode(child(key), node, violations);
  }

  List<DocumentNode> list(String key) {
    Node node = value(key);
    List<DocumentNode> list = new ArrayList<>();
    if (node == null) {
      return list;
    }
    if (!(node instanceof SequenceNode sequence)) {
      violation(key, describe(node), "core.plan.not.list");
      return list;
    }
    for (Node item : sequence.getValue()) {
      list.add(new DocumentNode(child(key) + "/" + list.size(), item, violations));
    }
    return list;
  }

  /** The words of a list; each entry that is none is a mistake. */
  List<String> words(String key) {
    Node node = value(key);
    List<String> words = new ArrayList<>();
    if (node != null && !(node instanceof SequenceNode)) {
      violation(key, describe(node), "core.plan.not.list");
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode s && !isNull(item) && !s.getValue().isBlank()) {
          words.add(s.getValue().strip());
        } else {
          violation(lineOf(item), child(key), describe(item), "core.plan.not.word");
        }
      }
    }
    return words;
  }

  /** The entries that were not asked for, as numbers, words and lists. */
  Map<String, Object> further() {
    Map<String, Object> further = new LinkedHashMap<>();
    for (Map.Entry<String, NodeTuple> e : entries.entrySet()) {
      if (known.add(e.getKey())) {
        further.put(e.getKey(), plainValue(e.getValue().getValueNode()));
      }
    }
    return further;
  }

  private static Object plainValue(Node node) {
    if (node instanceof ScalarNode s) {
      return scalar(s);
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(DocumentNode::plainValue).toList();
    }
    return "{...}";
  }

  private static Object scalar(ScalarNode node) {
    // YAML 1.1 takes 1e3 for a word; in JSON and in YAML 1.2 it is a number.
    boolean exponent = node.isPlain() && EXPONENT.matcher(node.getValue()).matches();
    if (exponent || Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag())) {
      try {
        return Double.valueOf(node.getValue().replace("_", ""));
      } catch (NumberFormatException e) {
        return node.getValue();
      }
    }
    return node.getValue();
  }

  void refuseUnknown() {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        violation(
            key, key, "core.plan.key.unknown", String.join(", ", known.stream().sorted().toList()));
      }
    }
  }
}
