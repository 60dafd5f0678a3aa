package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.baton.api.problem.Violation;

/** Checks what stands where in a formula: numbers, conditions, and units that go together. */
final class UnitCheck {
  private static final int HIGHEST_POWER = 9;

  private final Function<String, Measure> units;
  private final List<Violation> mistakes = new ArrayList<>();

  private UnitCheck(Function<String, Measure> units) {
    this.units = units;
  }

  /**
   * What a term is.
   *
   * @param condition whether it is a condition, not a number
   * @param unit its unit
   * @param converted whether a factor without a unit may have turned it into another unit
   * @param bare whether it is made of numbers only, which take on any unit
   */
  private record Kind(boolean condition, Measure unit, boolean converted, boolean bare) {
    static final Kind BARE = new Kind(false, Measure.NONE, true, true);
    static final Kind CONDITION = new Kind(true, Measure.NONE, false, false);

    boolean fits(Measure other) {
      return converted ? unit.convertsTo(other) : unit.isSame(other);
    }
  }

  /**
   * All mistakes of a formula.
   *
   * @param declared the unit of its result; empty when none is declared
   * @param units the unit of an item by its code
   */
  static List<Violation> of(Formula formula, String declared, Function<String, Measure> units) {
    UnitCheck check = new UnitCheck(units);
    Kind result = check.number(formula.root());
    boolean sound = check.mistakes.isEmpty();
    if (sound && !declared.isBlank() && !result.bare() && !result.fits(Measure.of(declared))) {
      check.wrong("indicators.formula.result", formula.root(), shown(result), declared.strip());
    }
    return List.copyOf(check.mistakes);
  }

  private static String shown(Kind kind) {
    return kind.unit().text().isEmpty() ? "1" : kind.unit().text();
  }

  private void wrong(String code, Term term, Object... words) {
    List<Object> all = new ArrayList<>(List.of(term.text()));
    all.addAll(List.of(words));
    mistakes.add(Violation.at("formula", term.text(), code, all.toArray()));
  }

  private Kind number(Term term) {
    Kind kind = kind(term);
    if (kind.condition()) {
      wrong("indicators.formula.condition-there", term);
      return Kind.BARE;
    }
    return kind;
  }

  private void condition(Term term) {
    if (!kind(term).condition()) {
      wrong("indicators.formula.condition-missing", term);
    }
  }

  private Kind kind(Term term) {
    if (term instanceof Term.Item item) {
      return new Kind(false, units.apply(item.code()), false, false);
    }
    if (term instanceof Term.Inverse inverse && inverse.condition()) {
      condition(inverse.of());
      return Kind.CONDITION;
    }
    if (term instanceof Term.Inverse inverse) {
      return number(inverse.of());
    }
    if (term instanceof Term.Pair pair) {
      return pair(pair);
    }
    return term instanceof Term.Call call ? call(call) : Kind.BARE;
  }

  private Kind pair(Term.Pair p) {
    if (p.operator().isLogical()) {
      condition(p.left());
      condition(p.right());
      return Kind.CONDITION;
    }
    Kind left = number(p.left());
    Kind right = number(p.right());
    if (p.operator().isComparison()) {
      joined(p, left, right);
      return Kind.CONDITION;
    }
    return switch (p.operator()) {
      case PLUS, MINUS -> joined(p, left, right);
      case POWER -> power(p, left, right);
      default -> {
        boolean times = p.operator() == Operator.TIMES;
        Measure unit = times ? left.unit().times(right.unit()) : left.unit().over(right.unit());
        boolean converted = left.converted() || right.converted();
        yield new Kind(false, unit, converted, left.bare() && right.bare());
      }
    };
  }

  /** What two numbers are that must have one unit. */
  private Kind joined(Term whole, Kind one, Kind other) {
    if (one.bare() || other.bare()) {
      return one.bare() ? other : one;
    }
    boolean fit = one.converted() ? one.fits(other.unit()) : other.fits(one.unit());
    if (!fit) {
      wrong("indicators.formula.units", whole, shown(one), shown(other));
    }
    return one.converted() ? other : one;
  }

  private Kind power(Term.Pair p, Kind base, Kind exponent) {
    if (!exponent.unit().isNone()) {
      wrong("indicators.formula.exponent", p);
    }
    if (base.unit().isNone()) {
      return new Kind(false, Measure.NONE, true, base.bare() && exponent.bare());
    }
    if (p.right() instanceof Term.Number n
        && n.value() == Math.rint(n.value())
        && Math.abs(n.value()) <= HIGHEST_POWER) {
      return new Kind(false, base.unit().power((int) n.value()), base.converted(), false);
    }
    wrong("indicators.formula.power", p, shown(base), HIGHEST_POWER);
    return Kind.BARE;
  }

  private Kind call(Term.Call c) {
    List<Term> operands = c.operands();
    if (c.function() == Builtin.IF) {
      condition(operands.get(0));
      return joined(c, number(operands.get(1)), number(operands.get(2)));
    }
    if (c.function() == Builtin.ROUND) {
      return number(operands.get(0));
    }
    Kind all = number(operands.get(0));
    for (Term operand : operands.subList(1, operands.size())) {
      all = joined(c, all, number(operand));
    }
    return all;
  }
}
