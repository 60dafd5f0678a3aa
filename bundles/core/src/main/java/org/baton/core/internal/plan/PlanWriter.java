package org.baton.core.internal.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Ranking;
import org.baton.api.text.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes plans as documents that {@link PlanReader} reads back to the same plan. */
public final class PlanWriter {
  /** The document as indented JSON. */
  public String json(Plan plan) {
    return DocumentJson.indented(document(plan));
  }

  /** The document as YAML. */
  public String yaml(Plan plan) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    return new Yaml(options).dump(document(plan));
  }

  /** The canonical form: keys sorted, no white space, decimals in their shortest form. */
  public String canonical(Plan plan) {
    return DocumentJson.canonical(document(plan));
  }

  /** SHA-256 of the canonical form, in hexadecimal. */
  public String hash(Plan plan) {
    try {
      byte[] bytes = canonical(plan).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The evaluator groups of a plan, as they stand in a document. */
  public static List<Map<String, Object>> groups(List<EvaluatorGroup> groups) {
    return groups.stream().map(PlanWriter::group).toList();
  }

  private static Map<String, Object> group(EvaluatorGroup g) {
    Map<String, Object> d =
        map(
            "code", g.code(),
            "title", text(g.title()),
            "weight", number(g.weight()),
            "side", lower(g.side()),
            "minimum", g.minimum());
    // Left out when it is not so, for the sake of the hash as well.
    if (g.fair()) {
      d.put("fair", true);
    }
    return d;
  }

  /** The groups of an indicator, as they stand in a document. */
  public static List<Map<String, Object>> shares(List<GroupShare> shares) {
    return shares.stream()
        .map(s -> map("group", s.group(), "weight", number(s.weight()), "main", s.main()))
        .toList();
  }

  private static Map<String, Object> document(Plan plan) {
    Map<String, Object> d = new LinkedHashMap<>();
    d.put("code", plan.code());
    d.put("title", text(plan.title()));
    d.put("year", plan.year());
    d.put(
        "scale",
        map(
            "min", number(plan.scale().min()),
            "max", number(plan.scale().max()),
            "digits", plan.scale().digits()));
    d.put("groups", groups(plan.groups()));
    d.put("tree", node(plan.root()));
    d.put(
        "adjustments",
        map(
            "bonusCap", number(plan.adjustments().bonusCap()),
            "deductionCap", number(plan.adjustments().deductionCap()),
            "items",
                plan.adjustments().items().stream()
                    .map(
                        i ->
                            map(
                                "code", i.code(),
                                "title", text(i.title()),
                                "pointsPerUnit", number(i.pointsPerUnit())))
                    .toList()));
    d.put(
        "grades",
        plan.grades().stream()
            .map(g -> map("code", g.code(), "title", text(g.title()), "from", number(g.from())))
            .toList());
    d.put("ranking", ranking(plan.ranking()));
    return d;
  }

  private static Map<String, Object> ranking(Ranking ranking) {
    Map<String, Object> d = map("ties", ranking.ties(), "digits", ranking.digits());
    // Left out when it is empty, so that plans from before it was known keep their hash.
    if (!ranking.tieBreak().isEmpty()) {
      d.put("tieBreak", ranking.tieBreak());
    }
    return d;
  }

  private static Map<String, Object> node(Node node) {
    Map<String, Object> d = new LinkedHashMap<>();
    d.put("code", node.code());
    d.put("title", text(node.title()));
    d.put("weight", number(node.weight()));
    Map<String, Object> aggregation = map("method", node.aggregation().method());
    if ("generalised".equals(node.aggregation().method())) {
      aggregation.put("power", number(node.aggregation().power()));
    }
    d.put("aggregation", aggregation);
    d.put(
        "missing",
        map(
            "rule", node.missing().rule(),
            "availability", number(node.missing().availability()),
            "imputed", number(node.missing().imputed())));
    d.put("rounding", map("mode", node.rounding().mode(), "digits", node.rounding().digits()));
    node.measure().ifPresent(m -> measure(d, m));
    if (!node.isIndicator()) {
      List<Object> children = new ArrayList<>();
      node.children().forEach(c -> children.add(node(c)));
      d.put("children", children);
    }
    return d;
  }

  private static void measure(Map<String, Object> d, Measure m) {
    d.put("source", lower(m.source()));
    d.put("channel", lower(m.channel()));
    if (!m.unit().isEmpty()) {
      d.put("unit", m.unit());
    }
    d.put("direction", m.direction());
    m.target().ifPresent(t -> d.put("target", number(t)));
    Map<String, Object> standard = map("rule", m.standard().rule());
    new java.util.TreeMap<>(m.standard().parameters()).forEach((k, v) -> standard.put(k, plain(v)));
    d.put("standard", standard);
    if (m.source() == Measure.Source.SHEETS) {
      d.put("groups", shares(m.groups()));
      d.put("trim", map("high", m.trim().high(), "low", m.trim().low()));
    }
    d.put("zeroIsMissing", m.zeroIsMissing());
    d.put("veto", m.veto());
  }

  private static Object plain(Object value) {
    if (value instanceof Number n) {
      return number(n.doubleValue());
    }
    return value instanceof List<?> list ? list.stream().map(PlanWriter::plain).toList() : value;
  }

  private static Map<String, Object> text(Text text) {
    return map("zh", text.zh(), "en", text.en());
  }

  private static Number number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return (long) number;
    }
    return new BigDecimal(Double.toString(number)).stripTrailingZeros();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
