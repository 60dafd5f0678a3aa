package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.weighing.Inputs.Judged;
import org.baton.methods.ahp.Consistency;
import org.baton.methods.ahp.Group;
import org.baton.methods.ahp.Judgments;

/** Weights from experts' pairwise judgments. */
final class ByJudgments implements Way {
  private static final String WHERE = "inputs/experts";

  private final JudgmentRules rules;

  ByJudgments(JudgmentRules rules) {
    this.rules = rules;
  }

  @Override
  public Shares of(List<Item> items, Inputs inputs) {
    List<String> names = new ArrayList<>();
    List<Judgments> matrices = new ArrayList<>();
    List<Double> say = new ArrayList<>();
    List<Map<String, Object>> each = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    for (Judged expert : inputs.experts()) {
      Judgments judgments =
          Matrix.of(items, expert.judgments(), WHERE + "/" + expert.expert() + "/judgments");
      Appraisal appraisal = Appraisal.of(items, judgments, rules);
      each.add(line(expert, appraisal));
      if (!expert.excluded().isEmpty()) {
        excluded.add(expert.expert());
        continue;
      }
      names.add(expert.expert());
      matrices.add(judgments);
      say.add(expert.weight());
      if (appraisal.accepted() == null) {
        untold.add(expert.expert());
      } else if (!appraisal.accepted()) {
        doubtful.add(expert.expert());
      }
    }
    double[] shares = say.stream().mapToDouble(Double::doubleValue).toArray();
    double[] weights =
        Faults.named(
            WHERE,
            names,
            names,
            () -> rules.group().priorities(matrices, shares, rules.priorities()));
    Map<String, Object> details = new LinkedHashMap<>();
    List<Warning> warnings = new ArrayList<>();
    note(warnings, "indicators.weigh.warn.inconsistent", doubtful);
    note(warnings, "indicators.weigh.warn.untold", untold);
    note(warnings, "indicators.weigh.warn.excluded", excluded);
    Consistency together =
        Faults.named(
            WHERE,
            names,
            names,
            () -> Consistency.of(Group.judgments(matrices, shares), rules.table()));
    details.put("groupCr", together.cr());
    details.put("groupGci", Computed.written(together.gci()));
    if (Boolean.FALSE.equals(rules.accepts(together))) {
      note(warnings, "indicators.weigh.warn.group", List.of("AIJ"));
    }
    details.put("experts", each);
    return new Shares(weights, warnings, details);
  }

  private static void note(List<Warning> warnings, String code, List<String> about) {
    if (!about.isEmpty()) {
      warnings.add(new Warning(code, about));
    }
  }

  private static Map<String, Object> line(Judged expert, Appraisal appraisal) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("expert", expert.expert());
    line.put("weight", expert.weight());
    line.put("cr", appraisal.cr());
    line.put("gci", appraisal.gci());
    line.put("missing", appraisal.missing());
    line.put("accepted", appraisal.accepted());
    line.put("excluded", expert.excluded());
    line.put("priorities", appraisal.priorities());
    return line;
  }
}
