package org.baton.bench.csv;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A country that is scored: units on four levels, 60 indicators in 8 categories, 9 weighted groups
 * of evaluators, answers of 0 to 100 with one decimal. About one answer in eleven is missing. Every
 * answer follows from its number alone, so the same answers can be written in another order.
 */
final class Instance {
  static final int INDICATORS = 60;
  static final int CATEGORIES = 8;
  static final double[] GROUPS = {.20, .15, .15, .10, .10, .10, .08, .07, .05};

  private static final int[] LEVELS = {31, 333, 2850, 40000};
  private static final int PER_UNIT = INDICATORS * GROUPS.length;
  private static final int FEWEST_UNITS = 40;

  private final long answers;
  private final int units;

  Instance(long answers) {
    this.answers = answers;
    int all = LEVELS[0] + LEVELS[1] + LEVELS[2] + LEVELS[3];
    this.units = (int) Math.min(all, Math.max(FEWEST_UNITS, answers / PER_UNIT));
  }

  /** A number of its own for each thing and question about it; Steele, Lea, Flood (2014). */
  private static long chance(int question, long thing) {
    long z = (thing * 31 + question + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (z ^ z >>> 31) >>> 1;
  }

  /** Writes what is not there yet. */
  void write(Path folder) throws IOException {
    units(folder.resolve("units.csv"));
    indicators(folder.resolve("indicators.csv"));
    groups(folder.resolve("groups.csv"));
    Files.write(folder.resolve("plan.json"), new JsonMapper().writeValueAsBytes(plan()));
    Path scores = folder.resolve("scores.csv");
    if (!Files.exists(scores)) {
      Path half = folder.resolve("scores.half");
      scores(half, 0.618);
      Files.move(half, scores, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void units(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print("unit,level,parent\n");
      int first = 0;
      for (int level = 0; level < LEVELS.length; level++) {
        for (int k = 0; k < LEVELS[level] && first + k < units; k++) {
          int above = first - (level == 0 ? 0 : LEVELS[level - 1]);
          long parent = level == 0 ? 0 : above + (long) k * LEVELS[level - 1] / LEVELS[level];
          out.print((first + k) + "," + (level + 1) + "," + (level == 0 ? "" : parent) + "\n");
        }
        first += LEVELS[level];
      }
    }
  }

  static int category(int indicator) {
    return indicator * CATEGORIES / INDICATORS;
  }

  static double weight(int indicator) {
    return 1 + chance(1, indicator) % 20;
  }

  static double categoryWeight(int category) {
    return 5 + chance(2, category) % 10;
  }

  private static void indicators(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print("indicator,category,weight,category_weight\n");
      for (int i = 0; i < INDICATORS; i++) {
        int c = category(i);
        out.print(i + "," + c + "," + weight(i) + "," + categoryWeight(c) + "\n");
      }
    }
  }

  private static void groups(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print("grp,weight\n");
      for (int g = 0; g < GROUPS.length; g++) {
        out.print(g + "," + GROUPS[g] + "\n");
      }
    }
  }

  private static Map<String, Object> plan() {
    List<Object> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS.length; g++) {
      groups.add(Map.of("code", "" + g, "title", "Group " + g, "weight", GROUPS[g]));
    }
    List<List<Object>> below = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      while (below.size() <= category(i)) {
        below.add(new ArrayList<>());
      }
      String title = "Indicator " + i;
      below
          .get(category(i))
          .add(Map.of("code", "" + i, "title", title, "weight", weight(i), "source", "sheets"));
    }
    List<Object> categories = new ArrayList<>();
    for (int c = 0; c < CATEGORIES; c++) {
      String title = "Category " + c;
      double weight = categoryWeight(c);
      categories.add(
          Map.of("code", "C" + c, "title", title, "weight", weight, "children", below.get(c)));
    }
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("code", "COUNTRY");
    plan.put("title", "A country");
    plan.put("year", 2026);
    plan.put("scale", Map.of("min", 0, "max", 100, "digits", 1));
    plan.put("groups", groups);
    plan.put("input", Map.of("group", "grp"));
    plan.put("ranking", Map.of("ties", "min", "digits", 8));
    plan.put("tree", Map.of("code", "T", "title", "Total", "children", categories));
    return plan;
  }

  /** Writes the answers, as scattered as they arrive; another share gives another order. */
  void scores(Path file, double share) throws IOException {
    long step = Math.max(1, (long) (answers * share));
    while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(answers)).equals(BigInteger.ONE)) {
      step++;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write("unit,indicator,grp,evaluator,score\n".getBytes(StandardCharsets.UTF_8));
      byte[] line = new byte[64];
      long at = 0;
      for (long k = 0; k < answers; k++) {
        out.write(line, 0, line(at, line));
        at = (at + step) % answers;
      }
    }
  }

  private int line(long answer, byte[] line) {
    long cell = answer % ((long) units * PER_UNIT);
    int unit = (int) (cell / PER_UNIT);
    int indicator = (int) (cell % PER_UNIT) / GROUPS.length;
    int group = (int) (cell % GROUPS.length);
    int end = number(unit, line, 0);
    end = number(indicator, line, end);
    end = number(group, line, end);
    end = number(group * 10_000 + (int) (chance(3, answer) % 5000), line, end);
    if (!missing(answer, unit, indicator, group)) {
      int score = score(answer, unit, indicator, group);
      end = number(score / 10, line, end);
      line[end - 1] = '.';
      line[end++] = (byte) ('0' + score % 10);
    }
    line[end] = '\n';
    return end + 1;
  }

  private static boolean missing(long answer, int unit, int indicator, int group) {
    return chance(4, answer) % 1000 < 80
        || chance(5, (long) unit * GROUPS.length + group) % 1000 < 10
        || chance(6, (long) unit * INDICATORS + indicator) % 1000 < 2;
  }

  private static int score(long answer, int unit, int indicator, int group) {
    long noise = chance(7, answer);
    long score = 560 + chance(8, unit) % 240 + chance(9, indicator) % 120 + chance(10, group) % 80;
    score += noise % 200 + (noise >>> 20) % 200 - 200;
    return (int) Math.max(0, Math.min(1000, score));
  }

  /** Writes a number and a comma. */
  private static int number(int number, byte[] to, int from) {
    int digits = 1;
    for (int n = number; n >= 10; n /= 10) {
      digits++;
    }
    int left = number;
    for (int i = from + digits - 1; i >= from; i--) {
      to[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    to[from + digits] = ',';
    return from + digits + 1;
  }
}
