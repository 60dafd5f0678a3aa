package org.baton.indicators.internal.formula;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.ShuntingYardConverter;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.formula.Formula.ZeroDivision;

/**
 * Reads formulas. EvalEx cuts the text into a tree and does nothing else: it would compute with
 * decimals of any length, for which a short formula can take for ever.
 */
final class FormulaReader {
  /** The most characters. */
  static final int LONGEST = 2000;

  /** The most numbers, items, signs and functions. */
  static final int MOST_TERMS = 500;

  /** How many terms may stand within each other. */
  static final int DEEPEST = 50;

  /** The most years that a formula looks back. */
  static final int FARTHEST = 20;

  /** The most decimals that are rounded to. */
  static final int MOST_DIGITS = 10;

  private static final Pattern CLAUSE = Pattern.compile("\\s*zero-division\\s*=\\s*([a-z]+)\\s*");

  /** Signs as textbooks have them. */
  private static final Map<String, String> SIGNS =
      Map.of("−", "-", "×", "*", "÷", "/", "≤", "<=", "≥", ">=", "≠", "<>", "“", "\"", "”", "\"");

  private static final char WIDE = '！';
  private static final char WIDE_LAST = '～';
  private static final int WIDER = WIDE - '!';

  private final List<Violation> mistakes = new ArrayList<>();
  private final String written;
  private int terms;

  private FormulaReader(String written) {
    this.written = written;
  }

  /**
   * A formula, or what is wrong with it.
   *
   * @param formula empty when there are mistakes
   * @param mistakes all mistakes found, about the field {@code formula}
   */
  record Reading(Optional<Formula> formula, List<Violation> mistakes) {}

  /** Reads a formula; whatever the text, this takes a time in proportion to its length. */
  static Reading read(String text) {
    FormulaReader reader = new FormulaReader(text);
    Optional<Formula> formula = reader.formula();
    boolean sound = reader.mistakes.isEmpty();
    return new Reading(sound ? formula : Optional.empty(), List.copyOf(reader.mistakes));
  }

  private Optional<Formula> formula() {
    if (written.length() > LONGEST) {
      wrong("indicators.formula.long", LONGEST);
      return Optional.empty();
    }
    String text = narrow(written);
    String[] parts = text.split(";", -1);
    ZeroDivision zero = ZeroDivision.MISSING;
    for (int i = 1; i < parts.length; i++) {
      zero = clause(parts[i]).orElse(zero);
    }
    Optional<Term> root = tree(parts[0]);
    ZeroDivision declared = zero;
    return root.map(r -> new Formula(r, declared));
  }

  /** Signs and digits as programs have them; Chinese keyboards write them wide. */
  private static String narrow(String written) {
    StringBuilder text = new StringBuilder();
    for (char c : written.toCharArray()) {
      boolean wide = c >= WIDE && c <= WIDE_LAST && !Character.isLetter(c);
      text.append(wide ? (char) (c - WIDER) : c);
    }
    String narrow = text.toString();
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      narrow = narrow.replace(sign.getKey(), sign.getValue());
    }
    return narrow;
  }

  private Optional<ZeroDivision> clause(String part) {
    Matcher m = CLAUSE.matcher(part);
    Optional<ZeroDivision> zero = m.matches() ? ZeroDivision.of(m.group(1)) : Optional.empty();
    if (zero.isEmpty() && !part.isBlank()) {
      wrong("indicators.formula.clause", part.strip());
    }
    return zero;
  }

  private Optional<Term> tree(String text) {
    try {
      ExpressionConfiguration language = language();
      List<Token> tokens = new Tokenizer(text, language).parse();
      if (tokens.size() > MOST_TERMS * 3) {
        wrong("indicators.formula.big", MOST_TERMS);
        return Optional.empty();
      }
      ASTNode root = new ShuntingYardConverter(text, tokens, language).toAbstractSyntaxTree();
      return Optional.of(term(root, 1));
    } catch (ParseException e) {
      wrong("indicators.formula.unreadable", e.getTokenString(), e.getStartPosition());
    } catch (TooMuch e) {
      wrong(e.getMessage(), e.most);
    } catch (RuntimeException e) {
      // The parser stumbles over some texts that are no formula, such as a lonely comma.
      wrong("indicators.formula.unreadable", text.strip(), 1);
    }
    return Optional.empty();
  }

  /** Signs and functions of formulas, without anything else that the parser could read. */
  private static ExpressionConfiguration language() {
    FunctionDictionaryIfc functions = new MapBasedFunctionDictionary();
    for (Builtin b : Builtin.values()) {
      functions.addFunction(b.name(), b);
    }
    return ExpressionConfiguration.builder()
        .functionDictionary(functions)
        .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
        .arraysAllowed(false)
        .structuresAllowed(false)
        .implicitMultiplicationAllowed(false)
        .build();
  }

  /** Ends the reading of what is too large. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int most;

    TooMuch(String code, int most) {
      super(code, null, false, false);
      this.most = most;
    }
  }

  private Term term(ASTNode node, int depth) {
    if (depth > DEEPEST) {
      throw new TooMuch("indicators.formula.deep", DEEPEST);
    }
    if (++terms > MOST_TERMS) {
      throw new TooMuch("indicators.formula.big", MOST_TERMS);
    }
    String word = node.getToken().getValue();
    return switch (node.getToken().getType()) {
      case NUMBER_LITERAL -> number(word);
      case STRING_LITERAL, VARIABLE_OR_CONSTANT -> item(word, 0);
      case PREFIX_OPERATOR -> prefix(word, node.getParameters().get(0), depth);
      case INFIX_OPERATOR -> pair(word, node, depth);
      case FUNCTION -> call((Builtin) node.getToken().getFunctionDefinition(), node, depth);
      default -> unknownSign(word);
    };
  }

  private Term unknownSign(String word) {
    wrong("indicators.formula.sign", word);
    return new Term.Number(0);
  }

  private Term number(String word) {
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value) && Character.isDigit(word.charAt(word.length() - 1))) {
        return new Term.Number(value);
      }
    } catch (NumberFormatException e) {
      // The violation below says it.
    }
    wrong("indicators.formula.number", word);
    return new Term.Number(0);
  }

  private Term item(String code, int back) {
    if (!DataItem.isCode(code)) {
      wrong("indicators.formula.name", code);
    }
    return new Term.Item(code, back);
  }

  private Term prefix(String sign, ASTNode of, int depth) {
    Term operand = term(of, depth + 1);
    return switch (sign) {
      case "+" -> operand;
      case "-" -> new Term.Inverse(operand, false);
      case "!" -> new Term.Inverse(operand, true);
      default -> unknownSign(sign);
    };
  }

  private Term pair(String sign, ASTNode node, int depth) {
    Term left = term(node.getParameters().get(0), depth + 1);
    Term right = term(node.getParameters().get(1), depth + 1);
    Optional<Operator> operator = Operator.of(sign);
    return operator.isPresent() ? new Term.Pair(operator.get(), left, right) : unknownSign(sign);
  }

  private Term call(Builtin function, ASTNode node, int depth) {
    int count = node.getParameters().size();
    if (count < function.fewest() || count > function.most()) {
      wrong("indicators.formula.operands", function.name(), function.fewest(), function.most());
      return new Term.Number(0);
    }
    List<Term> operands = new ArrayList<>();
    node.getParameters().forEach(p -> operands.add(term(p, depth + 1)));
    if (function == Builtin.PREV) {
      return previous(operands);
    }
    if (function == Builtin.ROUND && count == 2 && whole(operands, 0, MOST_DIGITS).isEmpty()) {
      wrong("indicators.formula.digits", MOST_DIGITS);
    }
    return new Term.Call(function, operands);
  }

  private Term previous(List<Term> operands) {
    OptionalInt years = operands.size() == 1 ? OptionalInt.of(1) : whole(operands, 1, FARTHEST);
    if (operands.get(0) instanceof Term.Item item && item.back() == 0 && years.isPresent()) {
      return new Term.Item(item.code(), years.getAsInt());
    }
    wrong("indicators.formula.previous", FARTHEST);
    return new Term.Number(0);
  }

  /** The second operand when it is a whole number within the limits. */
  private static OptionalInt whole(List<Term> operands, int least, int most) {
    return operands.get(1) instanceof Term.Number n
            && n.value() == Math.rint(n.value())
            && n.value() >= least
            && n.value() <= most
        ? OptionalInt.of((int) n.value())
        : OptionalInt.empty();
  }

  private void wrong(String code, Object... words) {
    mistakes.add(Violation.at("formula", written, code, words));
  }
}
