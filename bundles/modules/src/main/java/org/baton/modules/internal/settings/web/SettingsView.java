package org.baton.modules.internal.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.settings.SettingsBook.Current;
import org.baton.modules.internal.settings.SettingsBook.Part;

/**
 * Draws the settings of a module.
 *
 * @param reader who reads it
 * @param current what is set
 */
public record SettingsView(Reader reader, Current current) {
  private static final String MODULES = "/modules/";

  /** Where a module's settings are shown. */
  public static String at(String module) {
    return Address.below(MODULES + "installed/", module, "settings").toString();
  }

  static SettingWords words(Reader reader) {
    return new SettingWords((key, words) -> reader.t(key, words));
  }

  View page(boolean saved) {
    List<org.baton.api.page.Part> parts = begun();
    if (saved) {
      parts.add(Notice.of(Tone.GOOD, reader.t("modules.settings.saved")));
    }
    return view(parts, form -> form);
  }

  /** After something was refused: what was entered stays, and each mistake stands beside it. */
  View refused(String pid, UnaryOperator<String> entered, Problem problem) {
    return view(
        begun(),
        form ->
            form.fields().get(0).value().equals(pid)
                ? form.filled(entered).refused(problem)
                : form);
  }

  private View view(List<org.baton.api.page.Part> parts, UnaryOperator<Form> change) {
    int number = 0;
    for (Part part : current.parts()) {
      parts.add(section(part, ++number, change));
    }
    return View.of(title(), parts);
  }

  private List<org.baton.api.page.Part> begun() {
    List<org.baton.api.page.Part> parts = new ArrayList<>();
    String module = Address.below(MODULES + "installed/", current.module()).toString();
    parts.add(
        Heading.of(title(), reader.t("modules.settings.lead"))
            .below(
                Action.link(reader.t("modules.page.modules"), MODULES),
                Action.link(name(), module)));
    if (current.parts().isEmpty()) {
      parts.add(
          Empty.of(reader.t("modules.settings.empty"), reader.t("modules.settings.empty.how")));
    }
    if (current.changedAt() != null) {
      parts.add(
          Paragraph.quiet(
              reader.t(
                  "modules.settings.changed",
                  current.changedBy(),
                  reader.time(current.changedAt()))));
    }
    return parts;
  }

  private Section section(Part part, int number, UnaryOperator<Form> change) {
    SettingWords words = words(reader);
    List<org.baton.api.page.Part> inside = new ArrayList<>();
    if (!part.group().about().isEmpty()) {
      inside.add(Paragraph.of(words.declared(part.group().about())));
    }
    Form form = new SettingsForm(part, words).draw(number, at(current.module()), current.version());
    inside.add(change.apply(form));
    if (!part.values().isEmpty()) {
      inside.add(
          new Buttons(
              List.of(
                  Action.send(
                          reader.t("modules.settings.reset"),
                          at(current.module()) + "/reset",
                          Map.of(
                              "pid",
                              part.group().pid(),
                              "version",
                              Long.toString(current.version())))
                      .danger(reader.t("modules.settings.reset.ask")))));
    }
    return new Section("part-" + number, words.declared(part.group().title()), inside, false);
  }

  private String title() {
    return reader.t("modules.settings.title", name());
  }

  private String name() {
    String key = current.module() + ".module.title";
    String words = reader.t(key);
    return words.equals(key) ? current.module() : words;
  }
}
