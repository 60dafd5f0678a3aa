package org.baton.subjects.internal.panels.web;

import java.util.List;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;

/** The form to draw panels. */
final class DrawForm {
  private DrawForm() {}

  static Form of(Reader reader, String cycle, List<Group> groups) {
    List<Field.Option> options =
        groups.stream().map(g -> Field.Option.of(g.code(), reader.t(g.title()))).toList();
    return Form.of(
        "draw",
        PanelPages.HERE + "new",
        reader.t("subjects.panels.draw"),
        Field.hidden("cycle", cycle),
        Field.choice("group", Field.Kind.SELECT, reader.t("subjects.group"), options).require(),
        Field.of("units", Field.Kind.AREA, reader.t("subjects.panels.units"))
            .hint(reader.t("subjects.panels.units.hint"))
            .require(),
        Field.of("size", Field.Kind.NUMBER, reader.t("subjects.panels.size"))
            .hint(reader.t("subjects.panels.size.hint")),
        Field.of("due", Field.Kind.DATE, reader.t("subjects.panels.due")).require(),
        Field.of("seed", Field.Kind.NUMBER, reader.t("subjects.panels.seed"))
            .hint(reader.t("subjects.panels.seed.hint")));
  }
}
