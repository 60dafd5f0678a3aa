package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Series;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.core.internal.results.Movement;

/** What moved a total since last year: a waterfall and the same as a table; both add up exactly. */
final class Moved {
  private static final double HUNDREDTHS = 100;

  private final Wording words;
  private final Movement movement;
  private final int year;

  Moved(Wording words, Movement movement, int year) {
    this.words = words;
    this.movement = movement;
    this.year = year;
  }

  List<Part> parts() {
    return List.of(waterfall(), table());
  }

  private Chart waterfall() {
    List<String> names = new ArrayList<>(List.of(Integer.toString(year - 1)));
    List<Double> steps = new ArrayList<>(List.of(points(movement.then())));
    for (Movement.Part part : movement.parts()) {
      names.add(part.title().in(words.reader().locale()));
      steps.add(points(part.change()));
    }
    if (movement.rest() != 0) {
      names.add(words.t("core.results.rest"));
      steps.add(points(movement.rest()));
    }
    names.add(Integer.toString(year));
    steps.add(points(movement.then() + movement.change()));
    return Chart.of(
        "moved",
        Chart.Kind.WATERFALL,
        words.t(
            "core.results.moved.title",
            words.score(points(movement.then())),
            words.score(points(movement.then() + movement.change()))),
        names,
        new Series(words.t("core.page.moved-by"), steps));
  }

  private Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Movement.Part part : movement.parts()) {
      rows.add(
          List.of(
              Cell.of(part.title().in(words.reader().locale())),
              number(part.then()),
              number(part.now()),
              words.change(points(part.change()))));
    }
    long restThen = movement.then() - movement.parts().stream().mapToLong(p -> p.then()).sum();
    if (restThen != 0 || movement.rest() != 0) {
      rows.add(
          List.of(
              Cell.of(words.t("core.page.rest")),
              number(restThen),
              number(restThen + movement.rest()),
              words.change(points(movement.rest()))));
    }
    rows.add(
        List.of(
            Cell.of(words.t("core.page.sum")),
            number(movement.then()),
            number(movement.then() + movement.change()),
            words.change(points(movement.change()))));
    return Table.of(
        "movement",
        words.t("core.results.moved.table"),
        List.of(
            Column.of(words.t("core.page.part")),
            Column.number(Integer.toString(year - 1)),
            Column.number(Integer.toString(year)),
            Column.number(words.t("core.page.moved-by"))),
        rows);
  }

  private Cell number(long hundredths) {
    return Cell.number(words.score(points(hundredths)), points(hundredths));
  }

  private static double points(long hundredths) {
    return hundredths / HUNDREDTHS;
  }
}
