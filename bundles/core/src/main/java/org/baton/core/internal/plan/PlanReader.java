package org.baton.core.internal.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GradeBand;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Ranking;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.methods.rank.Ranks;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads plan documents, in YAML or JSON, and reports everything that is wrong with one at once.
 * What a document leaves out is filled in here, so that a plan is complete.
 */
public final class PlanReader {
  private static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;
  private static final int DEEPEST = 60;
  private static final int MOST_TIE_BREAKS = 20;

  /**
   * Reads a document.
   *
   * @throws Problem with every mistake, its line and what to do
   */
  public PlanDocument read(String document) {
    List<Violation> violations = new ArrayList<>();
    DocumentNode root = new DocumentNode("", compose(document, new LoaderOptions()), violations);
    PlanDocument read = violations.isEmpty() ? read(root, violations) : null;
    if (!violations.isEmpty()) {
      throw Problem.invalid("core.plan.wrong", inOrder(violations), violations.size());
    }
    return read;
  }

  private static List<Violation> inOrder(List<Violation> violations) {
    return violations.stream().sorted(java.util.Comparator.comparingInt(Violation::line)).toList();
  }

  /**
   * The nodes of a document, whatever they say.
   *
   * @throws Problem when it is too large, empty or neither YAML nor JSON
   */
  static org.yaml.snakeyaml.nodes.Node compose(String document, LoaderOptions options) {
    if (document.length() > LARGEST_DOCUMENT) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "core.plan.too.large", LARGEST_DOCUMENT);
    }
    options.setCodePointLimit(LARGEST_DOCUMENT);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
    try {
      org.yaml.snakeyaml.nodes.Node node =
          new Yaml(options).compose(new StringReader(text.replace('\t', ' ')));
      if (node == null) {
        throw wrong(1, "", "core.plan.empty");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw wrong(line, String.valueOf(e.getProblem()), "core.plan.not.readable").causedBy(e);
    } catch (YAMLException e) {
      throw wrong(0, String.valueOf(e.getMessage()), "core.plan.not.readable").causedBy(e);
    }
  }

  private static Problem wrong(int line, String value, String code) {
    return Problem.invalid(
        "core.plan.wrong", List.of(new Violation("", line, "", value, code, List.of())), 1);
  }

  private static PlanDocument read(DocumentNode root, List<Violation> violations) {
    Scale scale = scale(root.mapping("scale"));
    List<EvaluatorGroup> groups = groups(root);
    TreeReader trees = new TreeReader(groups, violations);
    DocumentNode defaults = root.mapping("defaults");
    DocumentNode tree = root.mapping("tree");
    Node top = tree == null ? null : trees.read(tree, Rules.of(defaults));
    if (tree == null) {
      root.violation("tree", "", "core.plan.missing", "tree");
    }
    String code = Codes.read(root, "code");
    Plan plan =
        top == null
            ? null
            : new Plan(
                code,
                root.text("title"),
                root.whole("year", 0, 1900, 2200),
                scale,
                groups,
                top,
                adjustments(root.mapping("adjustments"), trees),
                grades(root),
                ranking(root.mapping("ranking"), top));
    InputColumns columns = columns(root.mapping("input"));
    root.refuseUnknown();
    return new PlanDocument(plan, columns);
  }

  private static Scale scale(DocumentNode node) {
    if (node == null) {
      return new Scale(0, 100, 2);
    }
    Scale scale =
        new Scale(
            node.number("min", 0, -1e6, 1e6),
            node.number("max", 100, -1e6, 1e6),
            node.whole("digits", 2, 0, 4));
    if (scale.min() >= scale.max()) {
      node.violation("max", scale.max(), "core.plan.scale.order");
    }
    node.refuseUnknown();
    return scale;
  }

  private static List<EvaluatorGroup> groups(DocumentNode root) {
    List<EvaluatorGroup> groups = new ArrayList<>();
    for (DocumentNode node : root.list("groups")) {
      EvaluatorGroup group =
          new EvaluatorGroup(
              Codes.read(node, "code"),
              node.text("title"),
              node.number("weight", 1, 0, 1e9),
              EvaluatorGroup.Side.valueOf(side(node)),
              node.whole("minimum", 1, 1, 1_000_000),
              node.flag("fair"));
      if (groups.stream().anyMatch(g -> g.code().equals(group.code()))) {
        node.violation("code", group.code(), "core.plan.code.twice");
      }
      groups.add(group);
      node.refuseUnknown();
    }
    return groups;
  }

  private static String side(DocumentNode node) {
    String side = node.choice("side", "internal", List.of("internal", "external"));
    return "external".equals(side) ? "EXTERNAL" : "INTERNAL";
  }

  private static Adjustments adjustments(DocumentNode node, TreeReader trees) {
    if (node == null) {
      return Adjustments.NONE;
    }
    List<Adjustments.Item> items = new ArrayList<>();
    for (DocumentNode item : node.list("items")) {
      String code = trees.uniqueCode(item);
      double points = item.number("pointsPerUnit", 0, -1e6, 1e6);
      if (points == 0) {
        item.violation("pointsPerUnit", 0, "core.plan.points.zero");
      }
      items.add(new Adjustments.Item(code, item.text("title"), points));
      item.refuseUnknown();
    }
    Adjustments adjustments =
        new Adjustments(
            items, node.number("bonusCap", 5, 0, 1e6), node.number("deductionCap", 5, 0, 1e6));
    node.refuseUnknown();
    return adjustments;
  }

  private static List<GradeBand> grades(DocumentNode root) {
    List<GradeBand> grades = new ArrayList<>();
    for (DocumentNode node : root.list("grades")) {
      GradeBand band =
          new GradeBand(
              Codes.read(node, "code"), node.text("title"), node.number("from", 0, -1e6, 1e6));
      if (!grades.isEmpty() && band.from() >= grades.get(grades.size() - 1).from()) {
        node.violation("from", band.from(), "core.plan.grades.order");
      }
      grades.add(band);
      node.refuseUnknown();
    }
    return grades;
  }

  private static Ranking ranking(DocumentNode node, Node top) {
    if (node == null) {
      return new Ranking("min", 8);
    }
    Ranking ranking =
        new Ranking(
            node.choice("ties", "min", Ranks.ties()),
            node.whole("digits", 8, 0, 10),
            Codes.list(node, "tieBreak"));
    int many = ranking.tieBreak().size();
    if (many > MOST_TIE_BREAKS) {
      node.violation("tieBreak", many, "core.plan.tie-break.many", MOST_TIE_BREAKS);
    }
    Set<String> codes = new HashSet<>();
    codes(top, codes);
    ranking.tieBreak().stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> node.violation("tieBreak", code, "core.plan.tie-break.unknown"));
    node.refuseUnknown();
    return ranking;
  }

  private static void codes(Node node, Set<String> codes) {
    codes.add(node.code());
    node.children().forEach(child -> codes(child, codes));
  }

  private static InputColumns columns(DocumentNode node) {
    InputColumns d = InputColumns.DEFAULT;
    if (node == null) {
      return d;
    }
    InputColumns columns =
        new InputColumns(
            node.choice("layout", d.layout(), List.of("long", "wide")),
            node.word("unit", d.unit()),
            node.word("indicator", d.indicator()),
            node.word("group", d.group()),
            node.word("evaluator", d.evaluator()),
            node.word("score", d.score()),
            node.word("value", d.value()));
    node.refuseUnknown();
    return columns;
  }
}
