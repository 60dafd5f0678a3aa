package org.baton.subjects.internal.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Field;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.SheetBinding;

/**
 * Whether evaluators' sheets ask a frozen form, on its page.
 *
 * @param binding what the sheets of its group ask now; null for plain answers
 */
record SheetUse(Reader reader, Form form, SheetBinding binding) {
  Section section(List<Violation> obstacles, boolean makes) {
    List<Part> parts = new ArrayList<>();
    if (asks()) {
      parts.add(new Notice(Tone.GOOD, reader.t("subjects.sheet.asked"), lines(), List.of()));
    } else if (!obstacles.isEmpty()) {
      List<String> reasons = obstacles.stream().map(this::words).toList();
      parts.add(new Notice(Tone.INFO, reader.t("subjects.sheet.cannot"), reasons, List.of()));
    } else {
      String now = binding == null ? "subjects.sheet.plain" : "subjects.sheet.other";
      parts.add(Notice.of(Tone.INFO, reader.t(now), reader.t("subjects.sheet.begin")));
    }
    if (makes && asks()) {
      parts.add(
          Buttons.of(
              Action.send(reader.t("subjects.sheet.end"), path() + "/end", Map.of())
                  .danger(reader.t("subjects.sheet.end-sure"))));
    } else if (makes && obstacles.isEmpty()) {
      parts.add(ask());
    }
    return Section.of("sheets", reader.t("subjects.sheet.title"), parts.toArray(Part[]::new));
  }

  private boolean asks() {
    return binding != null && binding.form() == form.id();
  }

  private String path() {
    return Address.below(FormPages.HERE, form.id()).toString() + "/sheets";
  }

  private String words(Violation v) {
    Object[] arguments = v.arguments().toArray();
    return reader.t(v.code(), arguments) + " " + reader.t(v.code() + ".remedy", arguments);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(reader.t("subjects.sheet.asked.words"));
    if (binding.selfFirst()) {
      lines.add(reader.t("subjects.sheet.self"));
      lines.add(
          binding.toldFrom() == null
              ? reader.t("subjects.sheet.untold")
              : reader.t("subjects.sheet.told-from", reader.date(binding.toldFrom())));
    }
    return lines;
  }

  private org.baton.api.page.Form ask() {
    return org.baton.api.page.Form.of(
        "sheets-form",
        path(),
        reader.t("subjects.sheet.ask"),
        Field.of("selfFirst", Field.Kind.BOX, reader.t("subjects.sheet.f-self"))
            .hint(reader.t("subjects.sheet.f-self.hint")),
        Field.of("toldFrom", Field.Kind.DATE, reader.t("subjects.sheet.f-told"))
            .hint(reader.t("subjects.sheet.f-told.hint")));
  }
}
