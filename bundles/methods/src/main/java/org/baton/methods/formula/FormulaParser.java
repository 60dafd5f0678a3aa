package org.baton.methods.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.methods.formula.Expression.Call;
import org.baton.methods.formula.Expression.Constant;
import org.baton.methods.formula.Expression.Function;
import org.baton.methods.formula.Expression.Item;
import org.baton.methods.formula.Expression.Negative;
import org.baton.methods.formula.Expression.Pair;
import org.baton.methods.formula.Words.Kind;
import org.baton.methods.formula.Words.Word;

/** Reads a formula by recursive descent, bounded in depth and in the number of its parts. */
final class FormulaParser {
  private final List<Word> words;
  private int at;
  private int depth;
  private int parts;

  FormulaParser(String text) {
    words = Words.of(text);
  }

  Expression read() {
    Expression read = comparison();
    if (word().kind() != Kind.END) {
      throw wrong("sign");
    }
    return read;
  }

  private Word word() {
    return words.get(at);
  }

  private FormulaMistake wrong(String code) {
    Word w = word();
    return new FormulaMistake(w.kind() == Kind.END ? "end" : code, w.position(), w.text());
  }

  private boolean is(String... signs) {
    return word().kind() == Kind.SIGN && List.of(signs).contains(word().text());
  }

  private String take() {
    return words.get(at++).text();
  }

  private void expect(String sign) {
    if (!is(sign)) {
      throw wrong("sign");
    }
    at++;
  }

  private <E extends Expression> E part(E expression) {
    if (++parts > Formula.MOST_PARTS) {
      throw new FormulaMistake("too-many", word().position(), "" + Formula.MOST_PARTS);
    }
    return expression;
  }

  private void deeper() {
    if (++depth > Formula.DEEPEST) {
      throw new FormulaMistake("too-deep", word().position(), "" + Formula.DEEPEST);
    }
  }

  private Expression comparison() {
    deeper();
    Expression left = sum();
    if (is("=", "<>", "<", "<=", ">", ">=")) {
      left = part(new Pair(take(), left, sum()));
    }
    depth--;
    return left;
  }

  private Expression sum() {
    Expression left = product();
    while (is("+", "-")) {
      left = part(new Pair(take(), left, product()));
    }
    return left;
  }

  private Expression product() {
    Expression left = sign();
    while (is("*", "/")) {
      left = part(new Pair(take(), left, sign()));
    }
    return left;
  }

  private Expression sign() {
    if (!is("-", "+")) {
      return power();
    }
    deeper();
    boolean negative = take().equals("-");
    Expression of = sign();
    depth--;
    return negative ? part(new Negative(of)) : of;
  }

  /** As in mathematics, 2^3^2 is 2^(3^2) and -2^2 is -(2^2). */
  private Expression power() {
    Expression base = atom();
    if (!is("^")) {
      return base;
    }
    deeper();
    String sign = take();
    Expression power = part(new Pair(sign, base, sign()));
    depth--;
    return power;
  }

  private Expression atom() {
    if (is("(")) {
      at++;
      Expression within = comparison();
      expect(")");
      return within;
    }
    return switch (word().kind()) {
      case NUMBER -> part(new Constant(Double.parseDouble(take())));
      case QUOTED -> part(new Item(take(), 0));
      case NAME -> name();
      case SIGN, END -> throw wrong("sign");
    };
  }

  private Expression name() {
    Word name = word();
    at++;
    if (!is("(")) {
      return part(new Item(name.text(), 0));
    }
    at++;
    String called = name.text().toUpperCase(Locale.ROOT);
    return called.equals("PREV") ? previous() : call(name, called);
  }

  private Expression previous() {
    if (word().kind() != Kind.NAME && word().kind() != Kind.QUOTED) {
      throw wrong("prev");
    }
    String code = take();
    int back = 1;
    if (is(",")) {
      at++;
      if (!word().text().matches("[1-9]|10")) {
        throw wrong("prev");
      }
      back = Integer.parseInt(take());
    }
    expect(")");
    return part(new Item(code, back));
  }

  private Expression call(Word name, String called) {
    Function function = null;
    for (Function one : Function.values()) {
      function = one.name().equals(called) ? one : function;
    }
    if (function == null) {
      throw new FormulaMistake("function", name.position(), name.text());
    }
    List<Expression> arguments = new ArrayList<>();
    if (!is(")")) {
      arguments.add(comparison());
      while (is(",")) {
        at++;
        arguments.add(comparison());
      }
    }
    expect(")");
    if (arguments.size() < function.least || arguments.size() > function.most) {
      throw new FormulaMistake("arguments", name.position(), name.text());
    }
    return part(new Call(function, arguments));
  }
}
