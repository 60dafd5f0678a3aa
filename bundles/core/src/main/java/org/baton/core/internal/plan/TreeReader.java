package org.baton.core.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.Standard;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.ScoringRules;

/** Reads the tree of scores. */
final class TreeReader {
  private static final int DEEPEST = 12;
  private static final int MOST_NODES = 20_000;

  private final List<EvaluatorGroup> groups;
  private final List<Violation> violations;
  private final Set<String> codes = new HashSet<>();

  TreeReader(List<EvaluatorGroup> groups, List<Violation> violations) {
    this.groups = groups;
    this.violations = violations;
  }

  Node read(DocumentNode node, Rules rules) {
    return read(node, rules, 1);
  }

  String uniqueCode(DocumentNode node) {
    String code = Codes.read(node, "code");
    if (!code.isEmpty() && !codes.add(code)) {
      node.violation("code", code, "core.plan.code.twice");
    }
    if (codes.size() == MOST_NODES + 1) {
      node.violation("code", code, "core.plan.too.many.nodes", MOST_NODES);
    }
    return code;
  }

  private Node read(DocumentNode node, Rules rules, int depth) {
    String code = uniqueCode(node);
    Text title = node.text("title");
    double weight = node.number("weight", 1, 0, 1e9);
    List<Node> children = new ArrayList<>();
    Optional<Measure> measure = Optional.empty();
    if (node.has("children")) {
      if (depth >= DEEPEST) {
        node.violation("children", "", "core.plan.too.deep", DEEPEST);
      } else {
        node.list("children").forEach(c -> children.add(read(c, rules, depth + 1)));
        checkChildren(node, children);
      }
    } else {
      measure = Optional.of(measure(node, rules));
    }
    Node read =
        new Node(
            code,
            title,
            weight,
            Rules.aggregation(node, rules.aggregation()),
            Rules.missing(node, rules.missing()),
            Rules.rounding(node, rules.rounding()),
            measure,
            children);
    node.refuseUnknown();
    return read;
  }

  private static void checkChildren(DocumentNode node, List<Node> children) {
    if (children.isEmpty()) {
      node.violation("children", "", "core.plan.no.children");
    } else if (children.stream().allMatch(c -> c.weight() == 0)) {
      node.violation("children", 0, "core.plan.weights.zero");
    }
  }

  private Measure measure(DocumentNode node, Rules rules) {
    String source = node.choice("source", null, List.of("observations", "sheets"));
    boolean sheets = "sheets".equals(source);
    String direction = node.choice("direction", "up", Rules.directions());
    OptionalDouble target = node.number("target");
    Standard standard = standard(node, direction);
    return new Measure(
        sheets ? Measure.Source.SHEETS : Measure.Source.OBSERVATIONS,
        channel(node),
        node.has("unit") ? node.word("unit", "") : "",
        direction,
        target,
        standard,
        sheets ? shares(node) : noShares(node),
        Rules.trim(node, sheets ? rules.trim() : org.baton.api.plan.Trim.NONE),
        node.has("zeroIsMissing") ? node.flag("zeroIsMissing") : rules.zeroIsMissing(),
        node.flag("veto"));
  }

  private static Measure.Channel channel(DocumentNode node) {
    String channel = node.choice("channel", "constrained", List.of("constrained", "expected"));
    return "expected".equals(channel) ? Measure.Channel.EXPECTED : Measure.Channel.CONSTRAINED;
  }

  private Standard standard(DocumentNode node, String direction) {
    DocumentNode written = node.mapping("standard");
    if (written == null) {
      return new Standard("none", Map.of());
    }
    String rule = written.word("rule", null);
    Map<String, Object> parameters = written.further();
    Direction better = Direction.of(direction).orElse(Direction.UP);
    for (Mistake m :
        rule.isEmpty()
            ? List.<Mistake>of()
            : ScoringRules.of(rule, parameters, better).mistakes()) {
      written.violation(
          m.parameter(),
          m.value(),
          "core.plan.standard." + m.code(),
          m.parameter(),
          String.join(", ", m.expected()));
    }
    return new Standard(rule, parameters);
  }

  private List<GroupShare> noShares(DocumentNode node) {
    if (node.has("groups")) {
      node.violation("groups", "", "core.plan.groups.without.sheets");
    }
    return List.of();
  }

  private List<GroupShare> shares(DocumentNode node) {
    List<GroupShare> shares = new ArrayList<>();
    if (!node.has("groups")) {
      groups.stream()
          .filter(g -> g.weight() > 0)
          .forEach(g -> shares.add(new GroupShare(g.code(), g.weight(), false)));
    }
    for (DocumentNode written : node.list("groups")) {
      GroupShare share =
          new GroupShare(
              written.word("group", null),
              written.number("weight", 1, 0, 1e9),
              written.flag("main"));
      if (groups.stream().noneMatch(g -> g.code().equals(share.group()))) {
        written.violation("group", share.group(), "core.plan.group.unknown");
      }
      if (shares.stream().anyMatch(s -> s.group().equals(share.group()))) {
        written.violation("group", share.group(), "core.plan.code.twice");
      }
      if (share.weight() == 0) {
        written.violation("weight", 0, "core.plan.weight.zero");
      }
      shares.add(share);
      written.refuseUnknown();
    }
    if (shares.isEmpty()) {
      node.violation("groups", "", "core.plan.groups.none");
    }
    return shares;
  }
}
