package org.baton.bench.submit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The sheets of one evaluator: one a unit and group, each with an answer to all indicators.
 *
 * @param evaluator whose they are
 * @param units how many units there are
 */
record Sheets(int evaluator, int units) {
  static final int INDICATORS = 60;
  static final int GROUPS = 4;
  static final int DIGITS = 1;
  private static final int HIGHEST = 1000;
  private static final int LONGEST = 1024;

  /** What an evaluator's account is called. */
  String account() {
    return account(evaluator);
  }

  static String account(int evaluator) {
    return "evaluator-" + evaluator;
  }

  /** How many there are. */
  int all() {
    return units * GROUPS;
  }

  String unit(int sheet) {
    return Province.unit(sheet % units);
  }

  String group(int sheet) {
    int group = sheet / units;
    if (group >= GROUPS) {
      throw new IllegalStateException("There are no sheets left; give it more units.");
    }
    return Province.group(group);
  }

  /** The answers times ten. */
  private int[] answers(int sheet) {
    return new SplittableRandom(evaluator * 1_000_003L + sheet)
        .ints(INDICATORS, 0, HIGHEST + 1)
        .toArray();
  }

  /** One sheet as it is sent. */
  byte[] json(int sheet) {
    StringBuilder text = new StringBuilder(LONGEST);
    write(sheet, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Sheets as they are sent together. */
  byte[] json(int first, int count) {
    StringBuilder text = new StringBuilder(LONGEST * count);
    for (int i = first; i < first + count; i++) {
      write(i, text.append(i == first ? '[' : ','));
    }
    return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(int sheet, StringBuilder text) {
    text.append("{\"unit\":\"").append(unit(sheet));
    text.append("\",\"group\":\"").append(group(sheet));
    text.append("\",\"evaluator\":\"").append(account()).append("\",\"answers\":{");
    int[] answers = answers(sheet);
    for (int i = 0; i < INDICATORS; i++) {
      text.append(i == 0 ? "\"" : ",\"").append(Province.indicator(i)).append("\":");
      text.append(answers[i] / 10).append('.').append(answers[i] % 10);
    }
    text.append("}}");
  }

  /** What is stored: the product's packed form of the same answers. */
  byte[] packed(int sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(1);
    out.write(DIGITS);
    out.write(INDICATORS);
    for (int answer : answers(sheet)) {
      out.write(2);
      int left = answer << 1;
      while (left > 0x7F) {
        out.write(left & 0x7F | 0x80);
        left >>>= 7;
      }
      out.write(left);
    }
    return out.toByteArray();
  }
}
