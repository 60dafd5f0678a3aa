package org.baton.access.internal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baton.access.internal.Roles.Role;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/** The form of a role: its titles, and a set of boxes for each module's permissions. */
final class RoleForm {
  private static final String PERMISSIONS = "permissions-";

  private RoleForm() {}

  /** What is entered. */
  record Given(String role, Text title, Set<String> permissions) {
    static final Given NOTHING = new Given("", new Text("", ""), Set.of());

    static Given of(Role role) {
      return new Given(role.role(), role.title(), new TreeSet<>(role.permissions()));
    }
  }

  static Given read(MultivaluedMap<String, String> form) {
    Set<String> permissions = new LinkedHashSet<>();
    form.forEach(
        (field, values) -> {
          if (field.startsWith(PERMISSIONS)) {
            permissions.addAll(values);
          }
        });
    Text title = new Text(GrantForm.word(form, "zh"), GrantForm.word(form, "en"));
    return new Given(GrantForm.word(form, "role"), title, permissions);
  }

  static Form form(
      String path, boolean fresh, Given given, Map<String, List<String>> byModule, Reader reader) {
    List<Field> fields = new ArrayList<>();
    if (fresh) {
      fields.add(
          Field.of("role", Kind.TEXT, reader.t("access.page.role.code"))
              .hint(reader.t("access.page.role.code.hint"))
              .value(given.role())
              .most(60)
              .require());
    }
    fields.add(title("zh", given.title().zh(), reader));
    fields.add(title("en", given.title().en(), reader));
    Set<String> unseen = new TreeSet<>(given.permissions());
    byModule.forEach(
        (module, permissions) -> {
          fields.add(boxes(module, permissions, given.permissions(), reader));
          permissions.forEach(unseen::remove);
        });
    if (!unseen.isEmpty()) {
      // Of modules that are not installed now; they must survive that the role is edited.
      fields.add(boxes("", List.copyOf(unseen), given.permissions(), reader));
    }
    return new Form("role", path, fields, reader.t("access.page.save"), RolePages.HERE, null);
  }

  private static Field title(String field, String value, Reader reader) {
    return Field.of(field, Kind.TEXT, reader.t("access.page.role.title." + field))
        .value(value)
        .most(200)
        .require();
  }

  private static Field boxes(
      String module, List<String> permissions, Set<String> chosen, Reader reader) {
    List<Option> options =
        permissions.stream().map(p -> new Option(p, PermissionMatrix.title(p, reader), p)).toList();
    String label =
        module.isEmpty()
            ? reader.t("access.page.role.absent")
            : PermissionMatrix.module(module, reader);
    String value = permissions.stream().filter(chosen::contains).collect(Collectors.joining(","));
    return Field.choice(PERMISSIONS + module, Kind.BOXES, label, options).value(value);
  }
}
