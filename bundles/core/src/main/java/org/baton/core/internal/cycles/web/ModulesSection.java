package org.baton.core.internal.cycles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.ModuleExemptions;
import org.baton.core.internal.cycles.ModuleExemptions.Difference;

/** The modules that are there in another version than a cycle was opened with. */
final class ModulesSection {
  private final Reader reader;
  private final Cycle cycle;
  private final List<Difference> differences;

  ModulesSection(Reader reader, Cycle cycle, List<Difference> differences) {
    this.reader = reader;
    this.cycle = cycle;
    this.differences = differences;
  }

  /**
   * Nothing while all is as it was.
   *
   * @param refused why the exception was not signed; null when nobody tried
   */
  List<Part> parts(Problem refused) {
    if (differences.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(Paragraph.of(reader.t("core.exempt.lead")));
    parts.add(
        Table.of(
            "module-versions",
            reader.t("core.exempt.title"),
            List.of(
                Column.of(reader.t("core.exempt.module")),
                Column.of(reader.t("core.exempt.opened")),
                Column.of(reader.t("core.exempt.installed"))),
            differences.stream()
                .map(d -> List.of(name(d), Cell.of(d.opened()), Cell.of(d.installed())))
                .toList()));
    if (!reader.may(ModuleExemptions.EXEMPT, "", cycle.code())) {
      parts.add(Paragraph.quiet(reader.t("core.exempt.who")));
    } else if (refused != null) {
      parts.add(form().refused(refused));
    } else {
      String sign = reader.t("core.exempt.sign");
      Paragraph words = Paragraph.of(reader.t("core.exempt.words", cycle.title()));
      parts.add(Dialog.of("exempt", sign, sign, words, form()));
    }
    return List.of(new Section("modules", reader.t("core.exempt.title"), parts, false));
  }

  private Cell name(Difference difference) {
    String key = difference.module() + ".module.title";
    String words = reader.t(key);
    return Cell.of(words.equals(key) ? difference.module() : words);
  }

  private Form form() {
    return Form.of(
        "exempt-form",
        CycleParts.path(cycle) + "/modules",
        reader.t("core.exempt.sign"),
        Field.hidden("versions", written(ModuleExemptions.versions(differences))),
        Field.of("reason", Kind.AREA, reader.t("core.exempt.reason.label"))
            .hint(reader.t("core.exempt.reason.hint"))
            .most(2000)
            .require());
  }

  private static String written(Map<String, String> versions) {
    return versions.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The versions that the form told of, by module. */
  static Map<String, String> seen(String words) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String word : words.split(" ")) {
      int sign = word.indexOf('=');
      if (sign > 0) {
        versions.put(word.substring(0, sign), word.substring(sign + 1));
      }
    }
    return versions;
  }
}
