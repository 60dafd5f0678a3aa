package org.baton.indicators.internal.web.library;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The form of a set, without its entries. */
@Component(service = SetForm.class)
public final class SetForm {
  private static final int LONGEST = 400;

  private final UnitDirectory units;
  private final Cycles cycles;

  /** Takes what can be chosen. */
  @Activate
  public SetForm(@Reference UnitDirectory units, @Reference Cycles cycles) {
    this.units = units;
    this.cycles = cycles;
  }

  /** The form of a new set. */
  Form fresh(Reader reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(text(reader, "code", "").require());
    fields.addAll(rest(reader, "", "", "", "", ""));
    return form(reader, SetAddress.of("sets", "new"), fields, "/indicators/sets/");
  }

  /** The form of a set that is there. */
  Form of(Reader reader, IndicatorSet set) {
    List<Field> fields =
        new ArrayList<>(
            rest(reader, set.title().zh(), set.title().en(), set.kind(), set.base(), set.cycle()));
    fields.add(Field.hidden("version", Integer.toString(set.version())));
    String path = SetAddress.of("sets", set.code(), "edit");
    return form(reader, path, fields, SetAddress.of("sets", set.code()));
  }

  private static Form form(Reader reader, String path, List<Field> fields, String cancel) {
    return new Form("set", path, fields, reader.t("indicators.save"), cancel, null);
  }

  private List<Field> rest(
      Reader reader, String zh, String en, String kind, String base, String cycle) {
    List<Option> kinds = units.kinds().stream().map(k -> Option.of(k, k)).toList();
    List<Option> open =
        cycles.list().stream()
            .filter(c -> c.phase() == CyclePhase.DRAFT)
            .map(c -> Option.of(c.code(), reader.t(c.title()) + " · " + c.code()))
            .toList();
    return List.of(
        text(reader, "title", zh).require(),
        text(reader, "titleEn", en),
        kinds.isEmpty() ? text(reader, "kind", kind) : choice(reader, "kind", kinds, kind),
        text(reader, "base", base).hint(reader.t("indicators.set.hint.base")),
        choice(reader, "cycle", open, cycle).hint(reader.t("indicators.set.hint.cycle")));
  }

  private static String label(Reader reader, String name) {
    return reader.t("indicators.set.field." + name);
  }

  private static Field text(Reader reader, String name, String value) {
    return Field.of(name, Field.Kind.TEXT, label(reader, name)).most(LONGEST).value(value);
  }

  /** What is there already can be kept, also when it could not be chosen anew. */
  private static Field choice(Reader reader, String name, List<Option> known, String value) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("indicators.set.any." + name)));
    options.addAll(known);
    if (options.stream().noneMatch(o -> o.value().equals(value))) {
      options.add(Option.of(value, value));
    }
    return Field.choice(name, Field.Kind.SELECT, label(reader, name), options).value(value);
  }
}
