package org.baton.bench.stored;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A province of a size: its units, its plan and its sheets, which are the same every time.
 *
 * @param units how many units are evaluated
 * @param sheets how many sheets there are, each with an answer to every indicator
 */
record Shape(int units, int sheets) {
  static final String CYCLE = "BENCH";
  static final int INDICATORS = 60;
  static final int GROUPS = 9;
  private static final int CATEGORIES = 8;
  private static final int YEAR = 2026;

  /** Odd and without a factor in common with round numbers of units: every unit has its turn. */
  private static final long STRIDE = 7_919;

  private static final long HIGHEST = 1_000;

  long answers() {
    return (long) sheets * INDICATORS;
  }

  String unit(int sheet) {
    return code((int) (sheet * STRIDE % units));
  }

  private static String code(int unit) {
    return String.format(Locale.ROOT, "%06d", unit);
  }

  /** A unit's sheets come from different groups. */
  String group(int sheet) {
    return "g" + (1 + (sheet / units + sheet) % GROUPS);
  }

  String evaluator(int sheet) {
    return "e" + sheet;
  }

  /** An answer in tenths: around 75, seldom below 45, never the same twice in a row. */
  long answer(int sheet, int indicator) {
    long mixed = (sheet * 0x9E3779B97F4A7C15L) ^ (indicator * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    long spread = (mixed & 0xFF) + (mixed >>> 8 & 0xFF) + (mixed >>> 16 & 0xFF);
    return Math.min(HIGHEST, 450 + spread);
  }

  /** The answers as somebody sends them. */
  Map<String, Double> answers(int sheet) {
    Map<String, Double> answers = new LinkedHashMap<>();
    for (int i = 0; i < INDICATORS; i++) {
      answers.put("I" + (i + 1), answer(sheet, i) / 10.0);
    }
    return answers;
  }

  /** The answers as the product packs them, format 1; the case checks that against the product. */
  byte[] packed(int sheet) {
    byte[] bytes = new byte[3 + INDICATORS * 3];
    int at = 0;
    bytes[at++] = 1;
    bytes[at++] = 1;
    bytes[at++] = INDICATORS;
    for (int i = 0; i < INDICATORS; i++) {
      bytes[at++] = 2;
      long zigzag = answer(sheet, i) << 1;
      bytes[at++] = (byte) (zigzag & 0x7F | 0x80);
      bytes[at++] = (byte) (zigzag >>> 7);
    }
    return bytes;
  }

  /** The hash of a sheet as the product works it out. */
  String hash(int sheet, String planHash, byte[] packed) {
    return hashed(
        CYCLE,
        planHash,
        unit(sheet),
        group(sheet),
        evaluator(sheet),
        HexFormat.of().formatHex(packed));
  }

  private static String hashed(String... words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String word : words) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file of units. */
  String unitFile() {
    StringBuilder file = new StringBuilder("code,name_zh,name_en,kind,valid_from\n");
    for (int i = 0; i < units; i++) {
      String code = code(i);
      file.append(code).append(",第").append(code).append("号单位,Unit ").append(code);
      file.append(",office,2020-01-01\n");
    }
    return file.toString();
  }

  /** Nine weighted groups, eight categories, sixty indicators by sheets. */
  String plan() {
    StringBuilder plan = new StringBuilder("code: BENCH-2026\ntitle: {zh: 年度绩效评估, en: Year}\n");
    plan.append("year: ").append(YEAR).append("\nscale: {min: 0, max: 100, digits: 1}\ngroups:\n");
    for (int g = 1; g <= GROUPS; g++) {
      plan.append(
          String.format(
              Locale.ROOT,
              "  - {code: g%d, title: {zh: 评估主体%d, en: Group %d}, weight: %d, side: external}%n",
              g,
              g,
              g,
              4 + g));
    }
    plan.append("tree:\n  code: TOTAL\n  title: {zh: 总分, en: Total}\n  children:\n");
    int next = 0;
    for (int c = 0; c < CATEGORIES; c++) {
      plan.append(
          String.format(
              Locale.ROOT,
              "    - code: C%d%n      title: {zh: 第%d类指标, en: Category %d}%n      weight: %d%n"
                  + "      children:%n",
              c + 1,
              c + 1,
              c + 1,
              8 + c));
      for (int last = INDICATORS * (c + 1) / CATEGORIES; next < last; next++) {
        plan.append(
            String.format(
                Locale.ROOT,
                "        - {code: I%d, title: {zh: 第%d项指标, en: Indicator %d}, weight: %d,"
                    + " source: sheets}%n",
                next + 1,
                next + 1,
                next + 1,
                1 + next % 5));
      }
    }
    plan.append("grades:\n");
    plan.append("  - {code: excellent, title: {zh: 优秀, en: Excellent}, from: 78}\n");
    plan.append("  - {code: good, title: {zh: 良好, en: Good}, from: 70}\n");
    plan.append("  - {code: pass, title: {zh: 合格, en: Pass}, from: 0}\n");
    return plan.toString();
  }

  static int year() {
    return YEAR;
  }
}
