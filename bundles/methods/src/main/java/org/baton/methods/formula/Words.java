package org.baton.methods.formula;

import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into words: numbers, names, signs. Full-width signs count as the plain ones. */
final class Words {
  /** What kind of word it is. */
  enum Kind {
    NUMBER,
    NAME,
    /** A code in square brackets. */
    QUOTED,
    SIGN,
    END
  }

  /** A word and where it begins, counted from 1. */
  record Word(Kind kind, String text, int position) {}

  private static final String SIGNS = "+-*/^(),=<>";
  private static final String WIDE =
      "\uff0b\uff0d\u00d7\u00f7\uff3e\uff08\uff09\uff0c\uff1d\uff1c\uff1e";

  private final String text;
  private int at;

  private Words(String text) {
    this.text = text;
  }

  static List<Word> of(String text) {
    Words words = new Words(text);
    List<Word> found = new ArrayList<>();
    Word word;
    do {
      word = words.next();
      found.add(word);
    } while (word.kind() != Kind.END);
    return found;
  }

  private Word next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int from = at;
    if (at == text.length()) {
      return new Word(Kind.END, "", from + 1);
    }
    char c = plain(text.charAt(at));
    if (c == '[') {
      return quoted(from);
    }
    if (c >= '0' && c <= '9' || c == '.') {
      return number(from);
    }
    if (Character.isLetter(c)) {
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      return new Word(Kind.NAME, text.substring(from, at), from + 1);
    }
    if (SIGNS.indexOf(c) < 0) {
      throw new FormulaMistake("sign", from + 1, text.substring(from, from + 1));
    }
    at++;
    return new Word(Kind.SIGN, sign(c), from + 1);
  }

  private String sign(char first) {
    char second = at < text.length() ? plain(text.charAt(at)) : ' ';
    boolean two = first == '<' && (second == '=' || second == '>') || first == '>' && second == '=';
    at += two ? 1 : 0;
    return two ? "" + first + second : "" + first;
  }

  private Word quoted(int from) {
    int end = text.indexOf(']', from);
    if (end < 0 || end == from + 1) {
      throw new FormulaMistake("sign", from + 1, "[");
    }
    at = end + 1;
    return new Word(Kind.QUOTED, text.substring(from + 1, end).strip(), from + 1);
  }

  private Word number(int from) {
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String digits = text.substring(from, at);
    try {
      Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw new FormulaMistake("number", from + 1, digits);
    }
    return new Word(Kind.NUMBER, digits, from + 1);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private static char plain(char c) {
    int wide = WIDE.indexOf(c);
    return wide < 0 ? c : SIGNS.charAt(wide);
  }
}
