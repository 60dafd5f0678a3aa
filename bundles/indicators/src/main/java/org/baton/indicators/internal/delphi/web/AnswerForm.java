package org.baton.indicators.internal.delphi.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.delphi.DelphiAnswers.Given;
import org.baton.indicators.internal.delphi.Item;
import org.baton.indicators.internal.delphi.Sheet;
import org.baton.indicators.internal.delphi.Sheet.Mark;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.methods.delphi.ItemSummary;
import org.baton.methods.delphi.Judgment;
import org.baton.methods.input.BadInput;

/** The form an expert fills in: an item a question, with what all said before beside it. */
final class AnswerForm {
  private static final List<String> BASES = List.of("practice", "theory", "peers", "intuition");
  private static final int HIGHEST = 5;
  private static final int FAMILIAR = 6;
  private static final int COUNTED = 3;

  private final Reader reader;
  private final Given given;

  AnswerForm(Reader reader, Given given) {
    this.reader = reader;
    this.given = given;
  }

  Form form() {
    List<Field> fields = new ArrayList<>();
    for (Item item : given.items()) {
      fields.add(
          steps("importance" + item.place(), reader.t(item.title()), HIGHEST, "importance")
              .hint(feedback(item)));
      if (given.study().feasibility()) {
        String label = reader.t("indicators.delphi.feasible", reader.t(item.title()));
        fields.add(steps("feasibility" + item.place(), label, HIGHEST, "feasibility"));
      }
      fields.add(
          Field.of(
                  "reason" + item.place(),
                  Kind.TEXT,
                  reader.t("indicators.delphi.reason", reader.t(item.title())))
              .most(1000));
    }
    fields.add(
        steps("familiarity", reader.t("indicators.delphi.familiarity"), FAMILIAR, "familiarity"));
    for (String basis : BASES) {
      fields.add(steps(basis, reader.t("indicators.delphi." + basis), COUNTED, "counted"));
    }
    fields.add(
        Field.of("suggestion", Kind.AREA, reader.t("indicators.delphi.suggestion")).most(2000));
    fields.add(
        Field.choice(
                "send",
                Kind.RADIO,
                reader.t("indicators.delphi.what"),
                List.of(
                    Field.Option.of("no", reader.t("indicators.delphi.later")),
                    Field.Option.of("yes", reader.t("indicators.delphi.send"))))
            .value("no"));
    String path = AnswerPages.HERE + "/" + given.study().id();
    return new Form("answers", path, fields, reader.t("indicators.delphi.go"), "", null);
  }

  private Field steps(String name, String label, int most, String words) {
    List<Field.Option> options = new ArrayList<>();
    for (int i = 1; i <= most; i++) {
      options.add(
          Field.Option.of(
              Integer.toString(i), i + " " + reader.t("indicators.delphi." + words + "." + i)));
    }
    return Field.choice(name, Kind.RADIO, label, options);
  }

  /** The own last answer, and the median and the middle half of all. */
  private String feedback(Item item) {
    Optional<ItemSummary> all =
        given.past().flatMap(s -> s.items().get(item.place())).map(line -> line.importance());
    if (all.isEmpty()) {
      return "";
    }
    String own =
        given
            .before()
            .map(s -> s.answers().get(item.place()))
            .map(Mark::importance)
            .map(Object::toString)
            .orElse(reader.t("indicators.delphi.nothing"));
    return reader.t(
        "indicators.delphi.feedback",
        own,
        reader.number(all.get().median(), 1),
        reader.number(all.get().lowerQuartile(), 1),
        reader.number(all.get().upperQuartile(), 1));
  }

  Form filled() {
    Map<String, String> values = new HashMap<>();
    given
        .mine()
        .answers()
        .forEach(
            (place, mark) -> {
              values.put("importance" + place, word(mark.importance()));
              values.put("feasibility" + place, word(mark.feasibility()));
              values.put("reason" + place, mark.reason());
            });
    given.mine().judgment().ifPresent(j -> judgment(values, j));
    values.put("suggestion", given.mine().suggestion());
    values.put("send", "no");
    return form().filled(n -> values.getOrDefault(n, ""));
  }

  private static void judgment(Map<String, String> values, Judgment j) {
    values.put("familiarity", word(j.familiarity()));
    values.put("practice", word(j.practice()));
    values.put("theory", word(j.theory()));
    values.put("peers", word(j.peers()));
    values.put("intuition", word(j.intuition()));
  }

  private static String word(Integer value) {
    return value == null ? "" : value.toString();
  }

  /** What was filled in; what an expert says of the own judgment counts once all of it is said. */
  Sheet read(Entered entered) {
    Map<Integer, Mark> marks = new HashMap<>();
    for (Item item : given.items()) {
      Integer importance = step(entered, "importance" + item.place());
      Integer feasibility = step(entered, "feasibility" + item.place());
      String reason = entered.word("reason" + item.place());
      if (importance != null || feasibility != null || !reason.isEmpty()) {
        marks.put(item.place(), new Mark(importance, feasibility, reason));
      }
    }
    return new Sheet(
        given.mine().alias(), marks, judgment(entered), entered.word("suggestion"), null);
  }

  private static Optional<Judgment> judgment(Entered entered) {
    List<Integer> steps = new ArrayList<>();
    steps.add(step(entered, "familiarity"));
    BASES.forEach(b -> steps.add(step(entered, b)));
    if (steps.contains(null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Judgment(steps.get(0), steps.get(1), steps.get(2), steps.get(3), steps.get(4)));
    } catch (BadInput e) {
      throw Problem.of(Problem.Kind.INVALID, "indicators.delphi-judgment").causedBy(e);
    }
  }

  private static Integer step(Entered entered, String name) {
    return entered.whole(name).map(Long::intValue).orElse(null);
  }
}
