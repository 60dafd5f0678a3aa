package org.baton.sdk.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baton.api.evaluation.Observations;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.evaluation.StepContext;
import org.baton.api.evaluation.Units;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.text.Text;

/** A run in memory, with the columns that a test fills; for the tests of steps. */
public final class MemoryRun implements StepContext {
  private final Plan plan;
  private final PlanTree tree;
  private final int size;
  private final MemoryColumn[] values;
  private final MemoryColumn[] scores;
  private final MemoryColumn points;
  private final MemoryColumn total;
  private final int[] grades;
  private final MemoryInput input;
  private final Map<String, Double> published = new TreeMap<>();
  private final Map<String, double[]> figures = new TreeMap<>();

  private MemoryRun(Plan plan, int size) {
    this.plan = plan;
    this.size = size;
    tree = new PlanTree(plan);
    values = columns(tree.indicators());
    scores = columns(tree.size());
    points = new MemoryColumn(size);
    total = new MemoryColumn(size);
    grades = new int[size];
    Arrays.fill(grades, -1);
    input = new MemoryInput();
  }

  /**
   * A run without any value.
   *
   * @param units how many units are evaluated; their codes are {@code U0}, {@code U1} and so on
   */
  public static MemoryRun of(Plan plan, int units) {
    return new MemoryRun(plan, units);
  }

  private MemoryColumn[] columns(int n) {
    return IntStream.range(0, n).mapToObj(i -> new MemoryColumn(size)).toArray(MemoryColumn[]::new);
  }

  /** The input, to be filled. */
  public MemoryInput input() {
    return input;
  }

  /** Sets what was published of a node, by its code, in an earlier year. */
  public MemoryRun published(int unit, String node, int yearsBack, double score) {
    published.put(unit + "/" + node + "/" + yearsBack, score);
    return this;
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public PlanTree tree() {
    return tree;
  }

  @Override
  public Units units() {
    return new Numbered(size);
  }

  @Override
  public SheetColumns sheets() {
    return input;
  }

  @Override
  public Observations observations() {
    return input;
  }

  @Override
  public MemoryColumn value(int indicator) {
    return values[indicator];
  }

  @Override
  public MemoryColumn score(int node) {
    return scores[node];
  }

  @Override
  public MemoryColumn points() {
    return points;
  }

  @Override
  public MemoryColumn total() {
    return total;
  }

  @Override
  public int grade(int unit) {
    return grades[unit];
  }

  @Override
  public void grade(int unit, int band) {
    grades[unit] = band;
  }

  @Override
  public double past(int unit, int node, int yearsBack) {
    String code = tree.node(node).code();
    return published.getOrDefault(unit + "/" + code + "/" + yearsBack, Double.NaN);
  }

  @Override
  public double[] figure(String name) {
    return figures.computeIfAbsent(
        name,
        key -> {
          double[] figure = new double[size];
          Arrays.fill(figure, Double.NaN);
          return figure;
        });
  }

  /** In two ranges, the second first: the order must not matter. */
  @Override
  public void overUnits(UnitRange task) {
    int middle = size / 2;
    task.run(middle, size);
    task.run(0, middle);
  }

  /** All that steps have written, as words that are equal when everything is. */
  public String written() {
    StringBuilder all = new StringBuilder();
    all.append(Arrays.toString(values)).append(Arrays.toString(scores));
    all.append(points).append(total).append(Arrays.toString(grades));
    figures.forEach((name, figure) -> all.append(name).append(Arrays.toString(figure)));
    return all.toString();
  }

  /** Units with numbers for names. */
  private record Numbered(int size) implements Units {
    @Override
    public String code(int unit) {
      return "U" + unit;
    }

    @Override
    public Text name(int unit) {
      return Text.same(code(unit));
    }

    @Override
    public String kind(int unit) {
      return "";
    }

    @Override
    public int parent(int unit) {
      return -1;
    }

    @Override
    public int indexOf(String code) {
      int unit = code.matches("U\\d{1,9}") ? Integer.parseInt(code.substring(1)) : -1;
      return unit < size ? unit : -1;
    }
  }
}
