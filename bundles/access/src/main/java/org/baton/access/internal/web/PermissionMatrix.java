package org.baton.access.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.access.internal.Roles.Role;
import org.baton.api.page.Cell;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;

/** Which role grants which permission: a table a module. */
final class PermissionMatrix {
  private PermissionMatrix() {}

  static List<Part> parts(List<Role> roles, Map<String, List<String>> byModule, Reader reader) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(reader.t("access.page.permission")));
    roles.forEach(r -> columns.add(Column.of(reader.t(r.title()))));
    List<Part> parts = new ArrayList<>();
    byModule.forEach(
        (module, permissions) -> {
          List<List<Cell>> rows = permissions.stream().map(p -> row(p, roles, reader)).toList();
          parts.add(Table.of("matrix-" + module, module(module, reader), columns, rows));
        });
    return parts;
  }

  private static List<Cell> row(String permission, List<Role> roles, Reader reader) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(title(permission, reader)).detail(permission));
    for (Role role : roles) {
      cells.add(
          role.permissions().contains(permission)
              ? Cell.badge(Tone.GOOD, reader.t("access.page.granted"))
              : Cell.of(reader.t("access.page.not-granted")));
    }
    return cells;
  }

  /** The permission in words. */
  static String title(String permission, Reader reader) {
    return reader.t("permission." + permission);
  }

  /** The module in words; its id when it has none. */
  static String module(String module, Reader reader) {
    String key = module + ".module.title";
    String title = reader.t(key);
    return title.equals(key) ? reader.t("access.page.module", module) : title;
  }
}
