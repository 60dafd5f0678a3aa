package org.baton.subjects.internal.outcome.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.reliability.Raters;
import org.baton.subjects.internal.reliability.Raters.Pair;
import org.baton.subjects.internal.reliability.Raters.Rater;
import org.baton.subjects.internal.reliability.Raters.SheetName;
import org.baton.subjects.internal.reliability.Raters.Unit;

/** What the office is shown of single evaluators. */
final class RaterView {
  /** More rows are in the answer of the REST resource. */
  private static final int MOST = 200;

  /** Of those that belong together, the first are named. */
  private static final int FEW = 10;

  private final Reader reader;
  private final String group;
  private final Action back;
  private final UnitNames names;

  /** With the way back to the group. */
  RaterView(Reader reader, String group, Action back, UnitNames names) {
    this.reader = reader;
    this.group = group;
    this.back = back;
    this.names = names;
  }

  /** The codes of the units that are named. */
  static Set<String> units(Raters r) {
    Stream<String> apart = parts(r).flatMap(p -> p.units().stream().limit(FEW));
    Stream<String> alike =
        r.identical().stream()
            .limit(MOST)
            .flatMap(s -> s.sheets().stream().limit(FEW).map(SheetName::unit));
    Stream<String> mutual =
        r.mutual().stream().limit(MOST).flatMap(m -> Stream.of(m.first(), m.second()));
    return Stream.of(
            apart,
            moved(r).map(Unit::unit),
            r.pairs().stream().limit(MOST).map(Pair::unit),
            mutual,
            alike)
        .flatMap(codes -> codes)
        .collect(Collectors.toSet());
  }

  private static Stream<Raters.Part> parts(Raters r) {
    List<Raters.Part> all = Objects.requireNonNullElse(r.components(), List.of());
    return all.stream().limit(FEW);
  }

  /** The units whose score the severity of their raters moves most; none without fair scores. */
  private static Stream<Unit> moved(Raters r) {
    return r.units().stream()
        .filter(u -> u.fair() != null)
        .sorted(Comparator.comparingDouble((Unit u) -> -Math.abs(u.raw() - u.fair())))
        .limit(MOST);
  }

  List<Part> of(Raters r) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("subjects.outcome.raters"), reader.t("subjects.outcome.raters.lead"))
            .below(Action.link(reader.t(OutcomePages.TITLE), OutcomePages.HERE), back));
    if (!r.reason().equals("none")) {
      parts.add(notice(r));
    }
    parts.add(raters(r));
    parts.add(Section.of("fair", reader.t("subjects.outcome.fair"), fair(r)).fold());
    parts.add(Section.of("pairs", reader.t("subjects.outcome.pairs"), pairs(r)).fold());
    parts.add(Section.of("mutual", reader.t("subjects.outcome.mutual"), mutual(r)).fold());
    parts.add(Section.of("identical", reader.t("subjects.outcome.identical"), same(r)).fold());
    return parts;
  }

  private Notice notice(Raters r) {
    String[] lines = parts(r).map(this::line).toArray(String[]::new);
    return Notice.of(Tone.WARN, reader.t("subjects.reason." + r.reason()), lines);
  }

  private String line(Raters.Part part) {
    String who = shortened(part.raters(), rater -> rater);
    return reader.t("subjects.outcome.component", who, shortened(part.units(), names::of));
  }

  private static <T> String shortened(List<T> all, Function<T, String> name) {
    String first = all.stream().limit(FEW).map(name).collect(Collectors.joining(", "));
    return all.size() > FEW ? first + ", …" : first;
  }

  private Table raters(Raters r) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.rater")),
            Table.Column.number(reader.t("subjects.outcome.sheets")),
            Table.Column.number(reader.t("subjects.outcome.severity")),
            Table.Column.number(reader.t("subjects.outcome.mean")),
            Table.Column.number(reader.t("subjects.outcome.spread")),
            Table.Column.number(reader.t("subjects.outcome.halo")),
            Table.Column.number(reader.t("subjects.outcome.straight")),
            Table.Column.of(reader.t("subjects.outcome.look")));
    List<List<Cell>> rows =
        r.raters().stream()
            .sorted(Comparator.comparingDouble(RaterView::far).reversed())
            .limit(MOST)
            .map(this::row)
            .toList();
    return Table.of(
            "raters", caption("subjects.outcome.rater.all", r.raters().size()), columns, rows)
        .empty(Empty.of(reader.t("subjects.outcome.nobody"), reader.t("subjects.outcome.none")));
  }

  /** What a table holds, and that it is not everything. */
  private String caption(String title, int all) {
    return all <= MOST
        ? reader.t(title)
        : reader.t("subjects.outcome.first", reader.t(title), MOST, all);
  }

  private static double far(Rater r) {
    return r.flags().size() * 1e9 + (r.effect() == null ? 0 : Math.abs(r.effect()));
  }

  private List<Cell> row(Rater r) {
    String flags =
        r.flags().stream()
            .map(f -> reader.t("subjects.outcome.habit." + f))
            .collect(Collectors.joining(", "));
    Cell severity = number(r.effect(), 2);
    return List.of(
        Cell.of(r.rater()),
        Cell.number(reader.number(r.sheets()), r.sheets()),
        r.error() == null
            ? severity
            : severity.detail(reader.t("subjects.outcome.error", reader.number(r.error(), 2))),
        number(r.mean(), 2),
        number(r.spread(), 2),
        number(r.halo(), 2),
        number(r.straight(), 2),
        flags.isEmpty() ? Cell.of("–") : Cell.badge(Tone.WARN, flags));
  }

  private Cell number(Double value, int digits) {
    return value == null ? Cell.of("–") : Cell.number(reader.number(value, digits), value);
  }

  private Part fair(Raters r) {
    boolean declared = r.units().stream().allMatch(u -> u.fair() != null);
    return declared
        ? scores(r)
        : Paragraph.quiet(reader.t("subjects.outcome.fair.not-declared", group));
  }

  private Table scores(Raters r) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.unit")),
            Table.Column.number(reader.t("subjects.outcome.sheets")),
            Table.Column.number(reader.t("subjects.outcome.raw")),
            Table.Column.number(reader.t("subjects.outcome.fair.score")));
    List<List<Cell>> rows =
        moved(r)
            .map(
                u ->
                    List.of(
                        names.cell(u.unit()),
                        Cell.number(reader.number(u.ratings()), u.ratings()),
                        number(u.raw(), 2),
                        number(u.fair(), 2)))
            .toList();
    return Table.of("units", caption("subjects.outcome.fair", r.units().size()), columns, rows)
        .empty(Empty.of(reader.t("subjects.outcome.nothing"), reader.t("subjects.outcome.none")));
  }

  private Table pairs(Raters r) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.rater")),
            Table.Column.of(reader.t("subjects.outcome.unit")),
            Table.Column.number(reader.t("subjects.outcome.given")),
            Table.Column.number(reader.t("subjects.outcome.expected")),
            Table.Column.number("z"));
    List<List<Cell>> rows = r.pairs().stream().limit(MOST).map(this::row).toList();
    return Table.of("pair", caption("subjects.outcome.pairs", r.pairs().size()), columns, rows)
        .empty(Empty.of(reader.t("subjects.outcome.nothing"), reader.t("subjects.outcome.none")));
  }

  private List<Cell> row(Pair p) {
    return List.of(
        Cell.of(p.rater()),
        names.cell(p.unit()),
        number(p.value(), 2),
        number(p.expected(), 2),
        p.z() == null ? Cell.of("∞") : number(p.z(), 1));
  }

  private Table mutual(Raters r) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.unit")),
            Table.Column.of(reader.t("subjects.outcome.mutual.other")),
            Table.Column.number(reader.t("subjects.outcome.mutual.received")),
            Table.Column.number(reader.t("subjects.outcome.mutual.given")));
    List<List<Cell>> rows =
        r.mutual().stream()
            .limit(MOST)
            .map(
                m ->
                    List.of(
                        names.cell(m.first()),
                        names.cell(m.second()),
                        together(m.zOfFirst(), m.ofFirst()),
                        together(m.zOfSecond(), m.ofSecond())))
            .toList();
    return Table.of("favour", caption("subjects.outcome.mutual", r.mutual().size()), columns, rows)
        .empty(
            Empty.of(
                reader.t("subjects.outcome.nothing"), reader.t("subjects.outcome.mutual.none")));
  }

  private Cell together(Double z, int sheets) {
    Cell cell = z == null ? Cell.of("∞") : number(z, 1);
    return cell.detail(reader.t("subjects.outcome.mutual.sheets", sheets));
  }

  private Table same(Raters r) {
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.outcome.sheets")),
            Table.Column.number(reader.t("subjects.outcome.count")),
            Table.Column.of(reader.t("subjects.outcome.look")));
    List<List<Cell>> rows =
        r.identical().stream()
            .limit(MOST)
            .map(
                s ->
                    List.of(
                        Cell.of(shortened(s.sheets(), n -> n.rater() + " → " + names.of(n.unit()))),
                        Cell.number(reader.number(s.sheets().size()), s.sheets().size()),
                        Cell.of(
                            reader.t(
                                s.straight()
                                    ? "subjects.outcome.same.straight"
                                    : "subjects.outcome.same.copied"))))
            .toList();
    int all = r.identical().size();
    return Table.of("same", caption("subjects.outcome.identical", all), columns, rows)
        .empty(Empty.of(reader.t("subjects.outcome.nothing"), reader.t("subjects.outcome.none")));
  }
}
