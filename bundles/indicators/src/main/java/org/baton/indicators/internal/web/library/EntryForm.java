package org.baton.indicators.internal.web.library;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Choices;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.EntryWords;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.library.Parts;
import org.baton.indicators.internal.library.Standing;
import org.baton.methods.score.ScoringRules;

/** The form of an entry with every field of its record, and how it is read. */
final class EntryForm {
  private static final int LONGEST = 4000;

  private final Reader reader;
  private final boolean node;
  private final List<Field> fields = new ArrayList<>();

  private EntryForm(Reader reader, boolean node) {
    this.reader = reader;
    this.node = node;
  }

  /** An empty form. */
  static Form fresh(Reader reader, String set, int version, String parent) {
    EntryForm form = new EntryForm(reader, true);
    form.text("code", "").set(f -> f.require());
    form.text("parent", parent);
    form.rest(null);
    return form.form(SetAddress.of("sets", set, "new"), set, version);
  }

  /** The form of an entry that is there. */
  static Form of(Reader reader, String set, int version, Entry entry) {
    EntryForm form = new EntryForm(reader, !entry.isIndicator());
    form.text("parent", entry.parent());
    form.rest(entry);
    return form.form(SetAddress.of("sets", set, "entries", entry.code()), set, version);
  }

  private Form form(String path, String set, int version) {
    fields.add(Field.hidden("version", Integer.toString(version)));
    text("reason", "");
    return new Form(
        "entry", path, fields, reader.t("indicators.save"), SetAddress.of("sets", set), null);
  }

  private EntryForm text(String name, String value) {
    fields.add(Field.of(name, Kind.TEXT, label(name)).most(LONGEST).value(value));
    return this;
  }

  private void set(java.util.function.UnaryOperator<Field> change) {
    fields.set(fields.size() - 1, change.apply(fields.get(fields.size() - 1)));
  }

  private String label(String name) {
    return reader.t("indicators.field." + name);
  }

  private void area(String name, String value) {
    fields.add(Field.of(name, Kind.AREA, label(name)).most(LONGEST).value(value));
  }

  private void number(String name, Double value) {
    fields.add(Field.of(name, Kind.NUMBER, label(name)).value(Numerals.write(value)));
  }

  private void choice(String name, String value, List<String> words) {
    List<Option> options =
        words.stream()
            .map(
                w ->
                    Option.of(w, reader.t("indicators." + name + "." + (w.isEmpty() ? "none" : w))))
            .toList();
    fields.add(Field.choice(name, Kind.SELECT, label(name), options).value(value));
  }

  private static List<String> orNone(List<String> words) {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(words);
    return all;
  }

  private void rest(Entry e) {
    Card card = e == null ? Card.BLANK : e.card();
    text("title", e == null ? "" : e.title().zh()).set(f -> f.require());
    text("titleEn", e == null ? "" : e.title().en());
    number("weight", e == null ? Double.valueOf(0) : Double.valueOf(e.weight()));
    choice("source", e == null ? "observations" : e.source(), orNone(Choices.SOURCES));
    text("unit", e == null ? "" : e.unit());
    choice("direction", e == null ? "" : e.direction(), orNone(Choices.DIRECTIONS));
    choice("channel", e == null ? "" : e.channel(), Choices.CHANNELS);
    List<Option> rules = ScoringRules.names().stream().map(n -> Option.of(n, n)).toList();
    fields.add(
        Field.choice("rule", Kind.SELECT, label("rule"), rules)
            .value(e == null ? "none" : e.rule()));
    area("parameters", e == null ? "" : EntryWords.json(e.parameters()));
    number(
        "target", e != null && e.target().isPresent() ? (Double) e.target().getAsDouble() : null);
    text("evaluators", e == null ? "" : e.evaluators());
    text("dataSource", e == null ? "" : e.dataSource());
    card(card);
  }

  private void card(Card card) {
    area("definition", card.definition());
    area("purpose", card.purpose());
    area("basis", card.basis());
    text("element", card.element());
    area("formula", card.formula());
    text("frequency", card.frequency());
    text("collector", card.collector());
    text("verification", card.verification());
    text("disaggregations", Parts.write(card.disaggregations()));
    text("applicability", card.applicability());
    choice("quality", card.quality(), orNone(Choices.QUALITIES));
    choice("resultType", card.resultType(), orNone(Choices.RESULT_TYPES));
    text("counter", card.counter());
    area("counterReason", card.counterReason());
    number("baseline", card.baseline());
    number("lower", card.lower());
    number("upper", card.upper());
    number("burdenHours", card.burdenHours());
    if (node) {
      fields.addAll(NodeFields.of(reader, card.rules()));
    }
  }

  /** The entry that was entered. */
  static Entry read(FormWords words, String code, Standing standing) {
    Text title = words.title();
    Entry entry =
        new Entry(
            "",
            code,
            words.word("parent"),
            title,
            words.number("weight").orElse(0),
            words.word("source"),
            words.word("unit"),
            words.word("direction"),
            words.word("channel"),
            words.word("rule"),
            words.json("parameters"),
            words.number("target"),
            words.word("evaluators"),
            words.word("dataSource"),
            card(words),
            standing);
    words.refuse();
    return entry;
  }

  private static Card card(FormWords words) {
    return new Card(
        words.word("definition"),
        words.word("purpose"),
        words.word("basis"),
        words.word("element"),
        words.word("formula"),
        words.word("frequency"),
        words.word("collector"),
        words.word("verification"),
        words.parts("disaggregations"),
        words.word("applicability"),
        words.word("quality"),
        words.word("resultType"),
        words.word("counter"),
        words.word("counterReason"),
        words.orNull("baseline"),
        words.orNull("lower"),
        words.orNull("upper"),
        words.orNull("burdenHours"),
        NodeFields.read(words));
  }
}
