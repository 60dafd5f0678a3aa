package org.baton.access.internal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Scopes;
import org.baton.access.internal.store.Grant;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/** The fields for a role: which one, for which unit, in which cycle. */
final class GrantForm {
  private static final int LONGEST = 60;

  private GrantForm() {}

  static List<Field> fields(Reader reader, Roles roles, Scopes scopes, boolean needed) {
    List<Option> choices = new ArrayList<>();
    choices.add(Option.of("", reader.t(needed ? "access.page.choose" : "access.page.no-role")));
    roles.titles().forEach((code, title) -> choices.add(Option.of(code, reader.t(title))));
    Field role = Field.choice("role", Kind.SELECT, reader.t("access.page.role"), choices);
    Field unit =
        Field.of("unit", Kind.TEXT, reader.t("access.page.unit"))
            .hint(reader.t("access.page.unit.hint"))
            .most(LONGEST);
    return List.of(needed ? role.require() : role, unit, cycle(reader, scopes.cycles()));
  }

  private static Field cycle(Reader reader, Map<String, Text> cycles) {
    String label = reader.t("access.page.cycle");
    String hint = reader.t("access.page.cycle.hint");
    if (cycles.isEmpty()) {
      return Field.of("cycle", Kind.TEXT, label).hint(hint).most(LONGEST);
    }
    List<Option> choices = new ArrayList<>();
    choices.add(Option.of("", reader.t("access.page.every-cycle")));
    cycles.forEach((code, title) -> choices.add(Option.of(code, reader.t(title))));
    return Field.choice("cycle", Kind.SELECT, label, choices).hint(hint);
  }

  static Grant read(MultivaluedMap<String, String> form) {
    return new Grant(word(form, "role"), word(form, "unit"), word(form, "cycle"));
  }

  static String word(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "").strip();
  }
}
