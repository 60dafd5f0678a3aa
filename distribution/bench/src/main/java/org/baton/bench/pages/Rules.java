package org.baton.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plan of a cycle: three criteria, each with three observed indicators and one asked for. */
final class Rules {
  private static final String HEAD =
      """
      code: B-%1$d
      title: {zh: "%1$d年方案", en: "Plan of %1$d"}
      year: %1$d
      scale: {min: 0, max: 100, digits: 0}
      groups:
        - {code: experts, title: {zh: "专家", en: "Experts"}, weight: 60, side: external, minimum: 1}
        - {code: public, title: {zh: "公众", en: "The public"}, weight: 40, side: external, minimum: 1}
      defaults:
        aggregation: {method: arithmetic}
        missing: {rule: insufficient}
      grades:
        - {code: excellent, title: {zh: "优秀", en: "Excellent"}, from: 85}
        - {code: good, title: {zh: "良好", en: "Good"}, from: 70}
        - {code: pass, title: {zh: "合格", en: "Pass"}, from: 0}
      tree:
        code: TOTAL
        title: {zh: "总分", en: "Total"}
        children:
      """;
  private static final String CRITERION =
      """
          - code: %1$s
            title: {zh: "准则%1$s", en: "Criterion %1$s"}
            weight: %2$d
            children:
              - code: %1$sS
                title: {zh: "满意度%1$s", en: "Satisfaction %1$s"}
                weight: 40
                source: sheets
                groups: [{group: experts, weight: 60, main: true}, {group: public, weight: 40}]
      """;
  private static final String OBSERVED =
      """
              - code: %1$s
                title: {zh: "按时办结率%1$s", en: "Done in time %1$s"}
                weight: 20
                source: observations
                unit: "%%"
                direction: up
                target: 80
                standard: {rule: ratio-to-target}
      """;
  private static final int[] WEIGHTS = {40, 35, 25};

  private Rules() {}

  static String plan(int year) {
    StringBuilder plan = new StringBuilder(String.format(Locale.ROOT, HEAD, year));
    for (int i = 0; i < WEIGHTS.length; i++) {
      String code = String.valueOf((char) ('A' + i));
      plan.append(String.format(Locale.ROOT, CRITERION, code, WEIGHTS[i]));
      for (int n = 1; n <= 3; n++) {
        plan.append(String.format(Locale.ROOT, OBSERVED, code + n));
      }
    }
    return plan.toString();
  }

  /** The indicators that evaluators answer. */
  static List<String> asked() {
    return List.of("AS", "BS", "CS");
  }

  /** The indicators that are observed. */
  static List<String> observed() {
    List<String> codes = new ArrayList<>();
    for (char c = 'A'; c < 'A' + WEIGHTS.length; c++) {
      for (int n = 1; n <= 3; n++) {
        codes.add("" + c + n);
      }
    }
    return codes;
  }
}
