package org.baton.subjects.internal.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.baton.methods.rater.Burst;
import org.baton.methods.rater.Cells;
import org.baton.methods.rater.HabitLimits;
import org.baton.methods.rater.Habits;
import org.baton.methods.rater.IdenticalSheets;
import org.baton.methods.rater.PairResidual;
import org.baton.methods.rater.RaterEffect;
import org.baton.methods.rater.Reciprocity;
import org.baton.methods.rater.Severity;
import org.baton.methods.rater.Sheet;
import org.baton.methods.statistics.Statistics;
import org.baton.subjects.internal.reliability.Raters.Given;
import org.baton.subjects.internal.reliability.Raters.Mutual;
import org.baton.subjects.internal.reliability.Raters.Pair;
import org.baton.subjects.internal.reliability.Raters.Part;
import org.baton.subjects.internal.reliability.Raters.Question;
import org.baton.subjects.internal.reliability.Raters.Rater;
import org.baton.subjects.internal.reliability.Raters.Same;
import org.baton.subjects.internal.reliability.Raters.SheetName;
import org.baton.subjects.internal.reliability.Raters.Unit;

/** Looks at the sheets of raters. For one use. */
final class RaterStudy {
  private static final int MOST_TOLD = 500;
  private static final List<String> NUMBERED = List.of();

  private final Named named = new Named();
  private final Index units = new Index();
  private final Index raters = new Index();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Integer, String> from = new HashMap<>();
  private final HabitLimits limits;
  private final double z;
  private final List<Burst> bursts;

  RaterStudy(List<Given> given, Question question) {
    double low = named.given("low", question.low(), 0.0);
    double high = named.given("high", question.high(), 100.0);
    HabitLimits usual = HabitLimits.of(0, 1);
    int items = named.given("items", question.items(), usual.items());
    int fewest = named.given("fewest", question.fewest(), usual.sheets());
    z = named.given("z", question.z(), PairResidual.WORTH_A_LOOK);
    long window = named.given("window", question.window(), 60L);
    int most = named.given("most", question.most(), 10);
    named.when(!(z >= 0), "z", z, "subjects.reliability.fault.z");
    named.refuse();
    limits =
        named(
            () ->
                new HabitLimits(
                    low, high, items, fewest, usual.straight(), usual.halo(), usual.spread()));
    long[] times =
        given.stream().map(Given::at).filter(Objects::nonNull).mapToLong(t -> t).toArray();
    bursts = named(() -> Burst.of(times, window, most));
    for (Given g : given) {
      double[] answers = Table.numbers(g.answers());
      int rater = raters.of(g.rater());
      sheets.add(new Sheet(rater, units.of(g.unit()), answers));
      if (g.from() != null) {
        from.putIfAbsent(rater, g.from());
      }
    }
  }

  private static <T> T named(Supplier<T> computation) {
    return Table.named("sheets", NUMBERED, NUMBERED, computation);
  }

  Raters told() {
    Severity severity = named(() -> Severity.of(cells()));
    List<Habits> habits = named(() -> Habits.of(sheets, limits));
    Map<Integer, RaterEffect> effects = new HashMap<>();
    severity.raters().forEach(e -> effects.put(e.rater(), e));
    List<IdenticalSheets> identical = IdenticalSheets.of(sheets, limits.items(), 2);
    return new Raters(
        severity.reason().code(),
        severity.components().size() > 1 ? parts(severity) : null,
        severity.units().isEmpty() ? null : severity.mean(),
        Figure.known(severity.deviation()),
        severity.freedom(),
        severity.units().stream()
            .map(u -> new Unit(unit(u.unit()), u.ratings(), u.raw(), u.fair()))
            .toList(),
        habits.stream().map(h -> rater(h, effects.get(h.rater()))).toList(),
        severity.beyond(z).stream().limit(MOST_TOLD).map(this::pair).toList(),
        mutual(severity),
        identical.stream().limit(MOST_TOLD).map(this::same).toList(),
        bursts,
        named.used(),
        named.defaulted());
  }

  private Cells cells() {
    List<Sheet> answered = sheets.stream().filter(s -> s.given().length > 0).toList();
    return new Cells(
        units.size(),
        raters.size(),
        answered.stream().mapToInt(Sheet::unit).toArray(),
        answered.stream().mapToInt(Sheet::rater).toArray(),
        answered.stream().mapToDouble(s -> Statistics.mean(s.given())).toArray());
  }

  private String unit(int place) {
    return units.names().get(place);
  }

  private String rater(int place) {
    return raters.names().get(place);
  }

  private List<Part> parts(Severity severity) {
    return severity.components().stream()
        .limit(MOST_TOLD)
        .map(
            c ->
                new Part(
                    c.units().stream().map(this::unit).toList(),
                    c.raters().stream().map(this::rater).toList()))
        .toList();
  }

  private Rater rater(Habits h, RaterEffect effect) {
    return new Rater(
        rater(h.rater()),
        h.sheets(),
        effect == null ? null : effect.effect(),
        effect == null ? null : Figure.known(effect.error()),
        effect == null ? null : Figure.known(effect.z()),
        Figure.known(h.mean()),
        Figure.known(h.spread()),
        Figure.known(h.middle()),
        Figure.known(h.halo()),
        Figure.known(h.straight()),
        h.flags().stream().sorted().map(f -> f.name().toLowerCase(Locale.ROOT)).toList());
  }

  private Pair pair(PairResidual p) {
    return new Pair(unit(p.unit()), rater(p.rater()), p.value(), p.expected(), Figure.known(p.z()));
  }

  private List<Mutual> mutual(Severity severity) {
    Map<String, Integer> places = new HashMap<>();
    for (String unit : units.names()) {
      places.put(unit, places.size());
    }
    Map<Integer, Integer> belong = new HashMap<>();
    from.forEach(
        (rater, unit) -> {
          if (places.containsKey(unit)) {
            belong.put(rater, places.get(unit));
          }
        });
    return Reciprocity.of(severity.residuals(), belong, Reciprocity.WORTH_A_LOOK).stream()
        .limit(MOST_TOLD)
        .map(
            r ->
                new Mutual(
                    unit(r.first()),
                    unit(r.second()),
                    r.ofFirst(),
                    r.ofSecond(),
                    Figure.known(r.zOfFirst()),
                    Figure.known(r.zOfSecond())))
        .toList();
  }

  private Same same(IdenticalSheets group) {
    return new Same(
        group.answers(),
        group.straight(),
        group.sheets().stream()
            .limit(MOST_TOLD)
            .map(sheets::get)
            .map(s -> new SheetName(rater(s.rater()), unit(s.unit())))
            .toList());
  }
}
