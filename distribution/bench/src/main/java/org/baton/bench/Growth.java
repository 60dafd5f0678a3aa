package org.baton.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A picture of how a measure of the cases {@code csv-1eN} grows, both axes by powers of ten. */
final class Growth {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 110;
  private static final int EDGE = 40;

  private final String measure;
  private final String unit;
  private final List<Kept.Row> rows;
  private final int lowest;
  private final int highest;

  Growth(String measure, String unit, List<Kept.Row> of) {
    this.measure = measure;
    this.unit = unit;
    this.rows = of.stream().filter(r -> r.measure().equals(measure)).toList();
    this.lowest = (int) Math.floor(extreme(false));
    this.highest = (int) Math.ceil(extreme(true));
  }

  private double extreme(boolean high) {
    var logs =
        rows.stream()
            .flatMap(r -> java.util.stream.Stream.of(r.baton(), r.peer()))
            .mapToDouble(r -> Math.log10(r.median()))
            .filter(Double::isFinite);
    return (high ? logs.max() : logs.min()).orElse(high ? 1 : 0);
  }

  String svg() {
    StringBuilder out = new StringBuilder();
    add(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"13\" role=\"img\" aria-label=\"Growth: %s by number of scores\">",
        WIDTH,
        HEIGHT,
        measure);
    add(out, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
    for (int power = lowest; power <= highest; power++) {
      double y = y(power);
      line(out, LEFT, y, WIDTH - RIGHT, y, "#ddd");
      text(out, LEFT - 8, y + 4, "end", "#444", said(power) + " " + unit);
    }
    for (Kept.Row row : rows) {
      double x = x(row);
      line(out, x, EDGE, x, HEIGHT - EDGE, "#ddd");
      text(out, x, HEIGHT - EDGE + 20, "middle", "#444", row.id().substring(4) + " scores");
    }
    curve(out, "Baton", "#0b5cad", Kept.Row::baton);
    curve(out, "DuckDB", "#b45309", Kept.Row::peer);
    return out.append("</svg>\n").toString();
  }

  private void curve(
      StringBuilder out, String name, String colour, Function<Kept.Row, Range> side) {
    StringBuilder points = new StringBuilder();
    double lastX = 0;
    double lastY = 0;
    for (Kept.Row row : rows) {
      double value = side.apply(row).median();
      if (!Double.isNaN(value)) {
        lastX = x(row);
        lastY = y(Math.log10(value));
        add(points, "%.1f,%.1f ", lastX, lastY);
        add(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", lastX, lastY, colour);
        text(out, lastX, lastY - 9, "middle", colour, Numbers.shown(value));
      }
    }
    add(
        out,
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
        points.toString().strip(),
        colour);
    text(out, lastX + 14, lastY + 4, "start", colour, name);
  }

  private double x(Kept.Row row) {
    double power = Double.parseDouble(row.id().substring("csv-1e".length()));
    return LEFT + 30 + (power - 5) * (WIDTH - LEFT - RIGHT - 60) / 3;
  }

  private double y(double power) {
    return HEIGHT - EDGE - (power - lowest) * (HEIGHT - 2 * EDGE) / Math.max(1, highest - lowest);
  }

  private static String said(int power) {
    return Numbers.shown(Math.pow(10, power));
  }

  private static void line(
      StringBuilder out, double x1, double y1, double x2, double y2, String colour) {
    add(
        out,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        x1,
        y1,
        x2,
        y2,
        colour);
  }

  private static void text(
      StringBuilder out, double x, double y, String anchor, String colour, String words) {
    add(
        out,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x,
        y,
        anchor,
        colour,
        words);
  }

  private static void add(StringBuilder out, String format, Object... words) {
    out.append(String.format(Locale.ROOT, format, words));
    if (format.startsWith("<")) {
      out.append('\n');
    }
  }
}
