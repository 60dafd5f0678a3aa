package org.baton.core.internal.plan;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.baton.api.text.Text;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Values as a plan document writes them. */
public final class PlanValues {
  private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");

  private PlanValues() {}

  /**
   * A number as somebody typed it, with full-width digits made plain; what is no number stays a
   * word, so that the reader of the plan names the mistake.
   */
  public static Object typed(String words) {
    String plain = Normalizer.normalize(words.strip(), Normalizer.Form.NFKC);
    return NUMBER.matcher(plain).matches() ? new Typed(plain) : plain;
  }

  /** A number that is written as it was typed. */
  record Typed(String digits) {}

  static Node node(Object value) {
    if (value instanceof Text text) {
      Map<String, Object> both = new LinkedHashMap<>();
      both.put("zh", text.zh());
      both.put("en", text.en());
      return mapping(both, FlowStyle.FLOW, true);
    }
    if (value instanceof Map<?, ?> map) {
      boolean tree = map.containsKey("code");
      return mapping(map, tree ? FlowStyle.BLOCK : FlowStyle.FLOW, false);
    }
    if (value instanceof List<?> list) {
      List<Node> items = list.stream().map(PlanValues::node).toList();
      boolean tree = list.stream().anyMatch(Map.class::isInstance);
      FlowStyle style = tree ? FlowStyle.BLOCK : FlowStyle.FLOW;
      return new SequenceNode(Tag.SEQ, true, new java.util.ArrayList<>(items), null, null, style);
    }
    if (value instanceof Typed typed) {
      boolean whole = typed.digits().indexOf('.') < 0;
      return scalar(whole ? Tag.INT : Tag.FLOAT, typed.digits(), ScalarStyle.PLAIN);
    }
    if (value instanceof Number) {
      return node(new Typed(new java.math.BigDecimal(value.toString()).toPlainString()));
    }
    if (value instanceof Boolean) {
      return scalar(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
    }
    return scalar(Tag.STR, String.valueOf(value), ScalarStyle.PLAIN);
  }

  private static Node mapping(Map<?, ?> map, FlowStyle style, boolean quoted) {
    List<NodeTuple> tuples = new java.util.ArrayList<>();
    map.forEach(
        (key, value) -> {
          Node written =
              quoted
                  ? scalar(Tag.STR, String.valueOf(value), ScalarStyle.DOUBLE_QUOTED)
                  : node(value);
          tuples.add(
              new NodeTuple(scalar(Tag.STR, String.valueOf(key), ScalarStyle.PLAIN), written));
        });
    return new MappingNode(Tag.MAP, true, tuples, null, null, style);
  }

  private static Node scalar(Tag tag, String words, ScalarStyle style) {
    return new ScalarNode(tag, words, null, null, style);
  }
}
