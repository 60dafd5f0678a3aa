package org.baton.indicators.internal.formula;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A unit of measure, such as 元/人, taken apart: 万元 is 元 ten thousand times over, and % is a
 * hundredth of no unit at all.
 *
 * @param powers the power of each basic unit, none of them 0
 * @param scale how many of these one is
 * @param text how it is written
 */
record Measure(Map<String, Integer> powers, double scale, String text) {
  /** No unit, as of a mere count or ratio. */
  static final Measure NONE = new Measure(Map.of(), 1, "");

  private static final double SAME = 1e-9;
  private static final Set<String> HUNDREDTHS = Set.of("%", "％", "百分比", "百分点", "percent");
  private static final Pattern PREFIX = Pattern.compile("(百|千|万|百万|千万|亿|万亿)(\\p{L}.*)");
  private static final Pattern POWER = Pattern.compile("(.+?)(?:\\^(-?\\d)|([²³]))");
  private static final Map<String, Double> PREFIXES =
      Map.of("百", 1e2, "千", 1e3, "万", 1e4, "百万", 1e6, "千万", 1e7, "亿", 1e8, "万亿", 1e12);

  /** Copies the map in its order. */
  Measure {
    powers = Collections.unmodifiableMap(new TreeMap<>(powers));
  }

  /** Reads a unit: factors joined by {@code *} or {@code ·}, those behind a {@code /} below it. */
  static Measure of(String text) {
    Measure whole = NONE;
    boolean below = false;
    for (String part : text.strip().split("(?<=[/／*·])|(?=[/／*·])")) {
      if (part.matches("[/／]")) {
        below = true;
      } else if (!part.matches("[*·]") && !part.isBlank()) {
        Measure factor = factor(part.strip());
        whole = below ? whole.over(factor) : whole.times(factor);
      }
    }
    return new Measure(whole.powers, whole.scale, text.strip());
  }

  private static Measure factor(String word) {
    if (HUNDREDTHS.contains(word)) {
      return new Measure(Map.of(), .01, word);
    }
    if (word.equals("‰")) {
      return new Measure(Map.of(), .001, word);
    }
    if (word.equals("1")) {
      return NONE;
    }
    Matcher power = POWER.matcher(word);
    if (power.matches()) {
      int to =
          power.group(2) != null
              ? Integer.parseInt(power.group(2))
              : power.group(3).equals("²") ? 2 : 3;
      return factor(power.group(1)).power(to);
    }
    Matcher prefix = PREFIX.matcher(word);
    if (prefix.matches()) {
      return new Measure(Map.of(prefix.group(2), 1), PREFIXES.get(prefix.group(1)), word);
    }
    return new Measure(Map.of(word, 1), 1, word);
  }

  Measure times(Measure other) {
    return joined(other, 1);
  }

  Measure over(Measure other) {
    return joined(other, -1);
  }

  private Measure joined(Measure other, int sign) {
    Map<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((unit, power) -> sum.merge(unit, sign * power, Integer::sum));
    sum.values().removeIf(power -> power == 0);
    return written(sum, scale * StrictMath.pow(other.scale, sign));
  }

  Measure power(int to) {
    Map<String, Integer> raised = new TreeMap<>();
    powers.forEach((unit, power) -> raised.put(unit, power * to));
    raised.values().removeIf(power -> power == 0);
    return written(raised, StrictMath.pow(scale, to));
  }

  private static Measure written(Map<String, Integer> powers, double scale) {
    String above = side(powers, 1);
    String below = side(powers, -1);
    String factor = Math.abs(scale - 1) < SAME ? "" : Double.toString(scale) + " ";
    String units = (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below);
    return new Measure(powers, scale, (factor + units).strip());
  }

  private static String side(Map<String, Integer> powers, int sign) {
    return powers.entrySet().stream()
        .filter(e -> e.getValue() * sign > 0)
        .map(e -> e.getKey() + (e.getValue() * sign == 1 ? "" : "^" + e.getValue() * sign))
        .collect(Collectors.joining("·"));
  }

  boolean isNone() {
    return powers.isEmpty();
  }

  /** Whether values in both can be added and compared as they stand. */
  boolean isSame(Measure other) {
    return powers.equals(other.powers)
        && Math.abs(scale - other.scale) <= SAME * Math.max(scale, other.scale);
  }

  /**
   * Whether one can be turned into the other by a factor. Basic units that are not the same, such
   * as kg and t, are taken to be of one kind when as many stand above and below.
   */
  boolean convertsTo(Measure other) {
    return shape().equals(other.shape());
  }

  private List<Integer> shape() {
    return powers.values().stream().sorted().toList();
  }
}
