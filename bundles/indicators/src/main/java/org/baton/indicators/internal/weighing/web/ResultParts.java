package org.baton.indicators.internal.weighing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Warning;
import org.baton.indicators.internal.weighing.WeightSet;
import org.baton.indicators.internal.weighing.WeightSet.Verified;
import org.baton.indicators.internal.weighing.WeightSets.Writing;

/** The record of a result, and the form that applies it. */
record ResultParts(Study study, WeightSet result, Reader reader) {
  private String path() {
    return StudyPages.PATH + study.id();
  }

  List<Part> record(Verified verified) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(
                reader.t("indicators.weights.method." + result.method()) + " · " + result.id(),
                reader.t(
                    "indicators.weights.record", result.madeBy(), reader.time(result.madeAt())))
            .below(Action.link(reader.t(study.title()), path())));
    for (Warning w : result.answer().warnings()) {
      String about = String.join(", ", w.about());
      parts.add(
          about.isEmpty()
              ? Notice.of(Tone.WARN, reader.t(w.code()))
              : Notice.of(Tone.WARN, reader.t(w.code()), about));
    }
    parts.add(
        Facts.of(
            new Fact(reader.t("indicators.weights.hash"), result.hash(), "", Tone.PLAIN, ""),
            Fact.of(
                reader.t("indicators.weights.again"),
                reader.t(
                    verified.same() && verified.intact()
                        ? "indicators.weights.again.same"
                        : "indicators.weights.again.other",
                    verified.largest()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : study.items()) {
      double share = result.answer().weights().get(item.code()) * 100;
      rows.add(
          List.of(
              Cell.of(reader.t(item.title())).detail(item.code()),
              Cell.number(reader.number(share, 4) + "%", share)));
    }
    parts.add(
        Table.of(
            "weights",
            reader.t("indicators.weights.weights"),
            List.of(
                Column.of(reader.t("indicators.weights.item")),
                Column.number(reader.t("indicators.weights.weight"))),
            rows));
    parts.add(parameters());
    return parts;
  }

  private Part parameters() {
    List<List<Cell>> rows = new ArrayList<>();
    result
        .answer()
        .parameters()
        .forEach(
            (name, value) ->
                rows.add(
                    List.of(
                        Cell.of(OrderForm.name(name, reader)).detail(name),
                        Cell.of(OrderForm.value(name, value, reader)),
                        result.answer().defaulted().contains(name)
                            ? Cell.badge(Tone.INFO, reader.t("indicators.weights.default"))
                            : Cell.of(reader.t("indicators.weights.given")))));
    return Table.of(
        "parameters",
        reader.t("indicators.weights.parameters"),
        List.of(
            Column.of(reader.t("indicators.weights.parameter")),
            Column.of(reader.t("indicators.weights.value")),
            Column.of(reader.t("indicators.weights.chosen"))),
        rows);
  }

  Form apply(int version, boolean decided) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("base", Integer.toString(version)));
    fields.add(
        Field.of("reason", Kind.AREA, reader.t("indicators.weights.reason")).most(2000).require());
    if (decided) {
      fields.add(
          Field.of("decision", Kind.TEXT, reader.t("indicators.weights.decision"))
              .hint(reader.t("indicators.weights.decision.hint"))
              .most(400)
              .require());
    }
    fields.add(
        Field.choice(
                "whole",
                Kind.SELECT,
                reader.t("indicators.weights.whole"),
                List.of(Option.of("100", "100"), Option.of("1", "1")))
            .value("100"));
    fields.add(
        Field.of("digits", Kind.NUMBER, reader.t("indicators.weights.digits"))
            .hint(reader.t("indicators.weights.digits.hint")));
    return new Form(
        "apply",
        path() + "/results/" + result.id() + "/application",
        fields,
        reader.t("indicators.weights.apply"),
        path(),
        null);
  }

  static Writing writing(MultivaluedMap<String, String> form) {
    return new Writing(
        whole(OrderForm.word(form, "base"), 0),
        OrderForm.word(form, "reason"),
        OrderForm.word(form, "decision"),
        whole(OrderForm.word(form, "whole"), -1),
        OrderForm.word(form, "digits").isEmpty()
            ? null
            : whole(OrderForm.word(form, "digits"), -1));
  }

  private static int whole(String word, int otherwise) {
    return word.matches("[0-9]{1,9}") ? Integer.parseInt(word) : otherwise;
  }
}
