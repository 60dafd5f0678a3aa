package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.weighing.Budgets;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Questionnaires.Mine;
import org.baton.indicators.internal.weighing.Study;

/** The points an expert shares out: to be typed, with their sum, or as they were handed in. */
record PointView(Mine mine, Reader reader) {
  private static final String FIELD = "p.";

  private String path() {
    return JudgmentPages.PATH + mine.study().id();
  }

  /**
   * The page.
   *
   * @param words what stands in the fields, by code
   * @param said what is to know before anything else
   */
  View page(Map<String, String> words, List<Part> said) {
    Study study = mine.study();
    boolean done = mine.expert().isDone();
    List<Part> before = new ArrayList<>();
    String how = reader.t("indicators.judgments.points.how", reader.date(study.due()));
    before.add(
        Heading.of(reader.t(study.title()), how)
            .below(Action.link(reader.t("menu.indicators.judgments"), JudgmentPages.PATH))
            .status(
                done ? Tone.GOOD : Tone.INFO,
                reader.t("indicators.judgments.state." + mine.expert().state().name())));
    before.addAll(said);
    if (done) {
      before.add(shared(words));
      return View.of(reader.t(study.title()), before);
    }
    List<Typed> lines =
        study.items().stream()
            .map(i -> new Typed(i.code(), reader.t(i.title()), words.getOrDefault(i.code(), "")))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("before", before);
    model.put("lines", lines);
    model.put("sum", ResultPages.sum(lines));
    model.put("path", path() + "/points");
    return new View("points.jte", reader.t(study.title()), model);
  }

  private Part shared(Map<String, String> words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : mine.study().items()) {
      rows.add(
          List.of(Cell.of(reader.t(item.title())), Cell.of(words.getOrDefault(item.code(), "0"))));
    }
    String points = reader.t("indicators.judgments.points");
    return Table.of(
        "shared",
        points,
        List.of(Column.of(reader.t("indicators.weights.item")), Column.of(points)),
        rows);
  }

  /** Points as they are typed. */
  static Map<String, String> words(Map<String, Double> points) {
    Map<String, String> words = new HashMap<>();
    points.forEach(
        (code, p) ->
            words.put(code, p == Math.rint(p) ? Long.toString((long) (double) p) : "" + p));
    return words;
  }

  /** What stands in the fields. */
  Map<String, String> words(Entered entered) {
    Map<String, String> words = new HashMap<>();
    mine.study().items().forEach(i -> words.put(i.code(), entered.word(FIELD + i.code())));
    return words;
  }

  /** The points that were typed; what was left blank is left out. */
  Map<String, Double> read(Entered entered) {
    Map<String, Double> points = new LinkedHashMap<>();
    for (Item item : mine.study().items()) {
      entered.number(FIELD + item.code()).ifPresent(p -> points.put(item.code(), p));
    }
    return points;
  }

  /** Saves what was typed, and hands it in when that was asked for. */
  void send(Entered entered, Budgets budgets) {
    budgets.save(mine.study().id(), read(entered));
    if (entered.word("then").equals("submit")) {
      budgets.submit(mine.study().id());
    }
  }
}
