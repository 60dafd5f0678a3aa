package org.baton.distribution;

import java.util.Map;

/**
 * A province small enough to compute by hand: three departments, two groups of evaluators, four
 * indicators.
 */
final class SmallProvince {
  static final String UNITS =
      """
      code,name_zh,name_en,kind,parent,valid_from
      P,青石省,Qingshi Province,office,,2020-01-01
      D1,教育厅,Education Department,department,P,2020-01-01
      D2,交通厅,Transport Department,department,P,2020-01-01
      D3,财政厅,Finance Department,department,P,2020-01-01
      """;

  private static final String PLAN =
      """
      code: T-%1$d
      title: {zh: "%1$d年计划", en: "Plan of %1$d"}
      year: %1$d
      scale: {min: 0, max: 100, digits: 0}
      groups:
        - {code: experts, title: {zh: "专家", en: "Experts"}, weight: 60, side: external, minimum: 2}
        - {code: public, title: {zh: "公众", en: "The public"}, weight: 40, side: external, minimum: 3}
      defaults:
        aggregation: {method: arithmetic}
        missing: {rule: insufficient}
      tree:
        code: TOTAL
        title: {zh: "总分", en: "Total"}
        children:
          - code: A
            title: {zh: "服务", en: "Service"}
            weight: 40
            children:
              - code: A1
                title: {zh: "满意度", en: "Satisfaction"}
                weight: 50
                source: sheets
                groups: [{group: experts, weight: 60, main: true}, {group: public, weight: 40}]
              - code: A2
                title: {zh: "按时办结率", en: "Done in time"}
                weight: 50
                source: observations
                unit: "%%"
                direction: up
                target: 80
                standard: {rule: ratio-to-target}
          - code: B
            title: {zh: "秩序", en: "Order"}
            weight: 60
            missing: {rule: renormalise, availability: 0.5}
            children:
              - code: B1
                title: {zh: "投诉", en: "Complaints"}
                weight: 75
                source: observations
                direction: down
                standard: {rule: piecewise, points: [[0, 100], [10, 60], [30, 0]]}
              - code: B2
                title: {zh: "预算公开", en: "Budget published"}
                weight: 25
                source: observations
                standard: {rule: yes-no}
      adjustments:
        bonusCap: 3
        deductionCap: 5
        items:
          - {code: X1, title: {zh: "国家表彰", en: "National award"}, pointsPerUnit: 2}
      grades:
        - {code: excellent, title: {zh: "优秀", en: "Excellent"}, from: 85}
        - {code: good, title: {zh: "良好", en: "Good"}, from: 70}
        - {code: pass, title: {zh: "合格", en: "Pass"}, from: 0}
      """;

  private static final Map<String, int[]> EXPERTS_2026 =
      Map.of("D1", new int[] {80, 90}, "D2", new int[] {90, 100}, "D3", new int[] {70});
  private static final Map<String, int[]> PUBLIC_2026 =
      Map.of(
          "D1", new int[] {60, 70, 80},
          "D2", new int[] {80, 80, 80},
          "D3", new int[] {60, 60, 60});
  private static final Map<String, int[]> EXPERTS_2025 =
      Map.of("D1", new int[] {70, 70}, "D2", new int[] {70, 70});
  private static final Map<String, int[]> PUBLIC_2025 =
      Map.of("D1", new int[] {70, 70, 70}, "D2", new int[] {70, 70, 70});

  /** What was observed; D2 has a target of its own, and nothing is known about its budget. */
  static final String OBSERVED_2026 =
      """
      unit,indicator,year,value,target,note
      D1,A2,2026,60,,annual report
      D1,B1,2026,15,,
      D1,B2,2026,1,,
      D1,X1,2026,1,,
      D2,A2,2026,60,50,
      D2,B1,2026,0,,
      D2,B2,2026,NA,,
      D3,A2,2026,80%,,
      D3,B1,2026,10,,
      D3,B2,2026,1,,
      """;

  static final String OBSERVED_2025 =
      """
      unit,indicator,year,value
      D1,A2,2025,56
      D1,B1,2025,10
      D1,B2,2025,0
      D2,A2,2025,56
      D2,B1,2025,10
      D2,B2,2025,1
      """;

  private SmallProvince() {}

  static String plan(int year) {
    return String.format(java.util.Locale.ROOT, PLAN, year);
  }

  static Map<String, int[]> experts(int year) {
    return year == 2026 ? EXPERTS_2026 : EXPERTS_2025;
  }

  static Map<String, int[]> publics(int year) {
    return year == 2026 ? PUBLIC_2026 : PUBLIC_2025;
  }
}
