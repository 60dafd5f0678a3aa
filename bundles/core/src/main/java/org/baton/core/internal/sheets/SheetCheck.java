package org.baton.core.internal.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Codes;
import org.baton.core.internal.Hashes;
import org.baton.core.internal.Placed;
import org.baton.core.internal.plans.FrozenPlan;

/** Checks sheets against a frozen plan and packs them. */
public final class SheetCheck {
  /** The most characters of a remark. */
  public static final int LONGEST_REMARK = 2000;

  /** What is wrong with a sheet without answers. */
  static final String EMPTY = "core.sheet.empty";

  private final int plan;
  private final String planHash;
  private final Scale scale;
  private final PlanTree tree;
  private final Set<String> groups;
  private final Set<String> units;

  /** Checks sheets of a cycle. */
  public SheetCheck(FrozenPlan plan, Set<String> units) {
    this.plan = plan.number();
    this.planHash = plan.hash();
    this.scale = plan.plan().scale();
    this.tree = plan.tree();
    this.groups =
        plan.plan().groups().stream()
            .map(EvaluatorGroup::code)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    this.units = units;
  }

  /** Every mistake of a sheet. */
  public List<Violation> check(Placed<Sheet> placed) {
    Sheet sheet = placed.item();
    List<Violation> mistakes = new ArrayList<>();
    if (!units.contains(sheet.unit())) {
      mistakes.add(placed.violation("unit", sheet.unit(), "core.sheet.unit", sheet.unit()));
    }
    if (!Codes.isCode(sheet.evaluator())) {
      mistakes.add(placed.violation("evaluator", sheet.evaluator(), "core.code.invalid"));
    }
    boolean known = groups.contains(sheet.group());
    if (!known) {
      mistakes.add(placed.violation("group", sheet.group(), "core.sheet.group", sheet.group()));
    }
    if (sheet.answers().isEmpty()) {
      mistakes.add(placed.violation("answers", "", EMPTY));
    }
    sheet.answers().forEach((code, answer) -> check(placed, code, answer, known, mistakes));
    sheet.remarks().forEach((code, words) -> check(placed, code, words, known, mistakes));
    return mistakes;
  }

  /** Says when the plan does not ask for it; whether it has such an indicator at all. */
  private boolean asked(
      Placed<Sheet> placed, String field, String code, boolean group, List<Violation> mistakes) {
    if (!isIndicator(code)) {
      mistakes.add(placed.violation(field, code, "core.sheet.indicator", code));
      return false;
    }
    String of = placed.item().group();
    if (group && !tree.node(tree.indexOf(code)).measure().orElseThrow().asks(of)) {
      mistakes.add(placed.violation(field, of, "core.sheet.not-asked", code, of));
    }
    return true;
  }

  private void check(
      Placed<Sheet> placed, String code, String words, boolean group, List<Violation> mistakes) {
    String field = "remarks/" + code;
    if (asked(placed, field, code, group, mistakes) && words.length() > LONGEST_REMARK) {
      mistakes.add(placed.violation(field, words, "core.draft.remark", LONGEST_REMARK));
    }
  }

  private void check(
      Placed<Sheet> placed, String code, Answer answer, boolean group, List<Violation> mistakes) {
    String field = "answers/" + code;
    if (!asked(placed, field, code, group, mistakes) || !answer.applies()) {
      return;
    }
    double value = answer.value();
    if (!(value >= scale.min() && value <= scale.max())) {
      mistakes.add(
          placed.violation(field, value, "core.sheet.scale", code, scale.min(), scale.max()));
    } else if (exact(value).scale() > scale.digits()) {
      mistakes.add(placed.violation(field, value, "core.sheet.digits", code, scale.digits()));
    }
  }

  private boolean isIndicator(String code) {
    int node = tree.indexOf(code);
    return node >= 0 && tree.indicatorOfNode(node) >= 0;
  }

  private static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }

  /** A sheet without mistakes as it is kept, without a number yet. */
  StoredSheet lock(String cycle, Sheet sheet, Instant at, String by) {
    PackedAnswers answers = pack(sheet);
    String hash =
        Hashes.of(
            cycle,
            planHash,
            sheet.unit(),
            sheet.group(),
            sheet.evaluator(),
            HexFormat.of().formatHex(answers.bytes()));
    return new StoredSheet(
        0, sheet.unit(), sheet.group(), sheet.evaluator(), plan, answers, hash, at, by);
  }

  /** Packs a sheet without mistakes. */
  public PackedAnswers pack(Sheet sheet) {
    Map<Integer, Answer> sorted = new TreeMap<>();
    sheet
        .answers()
        .forEach((code, answer) -> sorted.put(tree.indicatorOfNode(tree.indexOf(code)), answer));
    int[] indicators = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    long[] values = new long[indicators.length];
    boolean[] applies = new boolean[indicators.length];
    for (int i = 0; i < indicators.length; i++) {
      Answer answer = sorted.get(indicators[i]);
      applies[i] = answer.applies();
      values[i] =
          answer.applies()
              ? exact(answer.value()).movePointRight(scale.digits()).longValueExact()
              : 0;
    }
    return new PackedAnswers(scale.digits(), indicators, values, applies);
  }
}
