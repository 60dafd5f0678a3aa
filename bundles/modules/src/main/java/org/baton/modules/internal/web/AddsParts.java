package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.modules.internal.Contents;
import org.baton.modules.internal.Contents.Sort;

/** Shows what a module adds to the platform. */
public final class AddsParts {
  private AddsParts() {}

  /** What a module adds, in figures, and its permissions in words. */
  public static Section added(Contents contents, List<String> permissions, Reader reader) {
    return Section.of(
        "adds",
        reader.t("modules.page.adds"),
        counts(contents, reader),
        permissions(permissions, contents, reader));
  }

  static Facts counts(Contents contents, Reader reader) {
    List<Fact> facts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (contents.count(sort) > 0) {
        facts.add(Fact.of(reader.t(key(sort)), reader.number(contents.count(sort))));
      }
    }
    return new Facts(facts, false);
  }

  static Table permissions(List<String> permissions, Contents contents, Reader reader) {
    String title = reader.t("modules.page.permissions");
    List<Column> columns = List.of(Column.of(title));
    List<List<Cell>> rows =
        permissions.stream()
            .map(
                p -> {
                  String key = "permission." + p;
                  // The texts of a module that is not installed yet are only in its jar.
                  String words = contents.word(reader.locale(), key).orElseGet(() -> reader.t(key));
                  return List.of(words.equals(key) ? Cell.of(p) : Cell.of(words).detail(p));
                })
            .toList();
    return Table.of("permission-list", title, columns, rows);
  }

  /** The figures in one line. */
  static String line(Contents contents, List<String> permissions, Reader reader) {
    List<String> parts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (contents.count(sort) > 0) {
        parts.add(reader.t("modules.page.count", reader.t(key(sort)), contents.count(sort)));
      }
    }
    if (!permissions.isEmpty()) {
      parts.add(
          reader.t("modules.page.count", reader.t("modules.page.permissions"), permissions.size()));
    }
    return String.join(reader.t("modules.page.comma"), parts);
  }

  private static String key(Sort sort) {
    return "modules.page.sort." + sort.name().toLowerCase(Locale.ROOT);
  }

  /** The pages that are in the menu; nothing when there are none. */
  static List<Part> menu(List<MenuEntry.Item> items, Reader reader) {
    List<List<Cell>> rows =
        items.stream().map(i -> List.of(page(i, reader), Cell.of(i.path()))).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String title = reader.t("modules.page.pages");
    List<Column> columns = List.of(Column.of(title), Column.of(reader.t("modules.page.path")));
    return List.of(Section.of("pages", title, Table.of("page-list", title, columns, rows)));
  }

  private static Cell page(MenuEntry.Item item, Reader reader) {
    String title = reader.t(item.title());
    boolean open = reader.may(item.permission(), Access.EVERYWHERE);
    return open ? Cell.link(title, item.path()) : Cell.of(title);
  }
}
