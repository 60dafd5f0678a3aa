package org.baton.core.internal.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Table;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.TableImport;
import org.baton.api.web.Reader;
import org.baton.api.web.View;

/** What the columns of a kind of table mean. */
final class KindPage {
  /** Lets spreadsheets know that the file is UTF-8. */
  private static final String MARK = "\ufeff";

  private KindPage() {}

  static View of(TableImport kind, Reader reader) {
    Heading heading =
        Heading.of(
                reader.t("core.imports.columns.of", reader.t(kind.title())),
                reader.t("core.imports.columns.lead"))
            .below(Action.link(reader.t("core.imports"), "/core/imports/"))
            .actions(
                Action.link(
                    reader.t("core.imports.template.get"),
                    "/core/imports/templates/" + kind.kind() + ".csv"));
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("core.imports.column")),
            Table.Column.of(reader.t("core.imports.column.type")),
            Table.Column.of(reader.t("core.imports.column.need")));
    Table table =
        Table.of(
            "columns",
            reader.t("core.imports.columns"),
            columns,
            kind.columns().stream().map(c -> row(c, reader)).toList());
    return kind.furtherColumns().isEmpty()
        ? View.of("core.imports.columns", heading, table)
        : View.of(
            "core.imports.columns",
            heading,
            table,
            Paragraph.of(reader.t("core.imports.columns.further")));
  }

  private static List<Cell> row(Column column, Reader reader) {
    String[] titles = reader.t(column.title()).split("\\|");
    String also =
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(titles).skip(1), java.util.stream.Stream.of(column.name()))
            .distinct()
            .collect(Collectors.joining(" / "));
    return List.of(
        Cell.of(titles[0]).detail(reader.t("core.imports.column.also", also)),
        Cell.of(reader.t("core.imports.type." + column.type().name().toLowerCase(Locale.ROOT))),
        Cell.of(reader.t("core.imports.need." + column.need().name().toLowerCase(Locale.ROOT))));
  }

  static String title(Column column, Reader reader) {
    return reader.t(column.title()).split("\\|")[0];
  }

  static String required(TableImport kind, Reader reader) {
    return kind.columns().stream()
        .filter(c -> c.need() != Need.NOTHING)
        .map(c -> title(c, reader))
        .collect(Collectors.joining(reader.t("core.imports.comma")));
  }

  static String template(TableImport kind, Reader reader) {
    return MARK
        + kind.columns().stream().map(c -> title(c, reader)).collect(Collectors.joining(","))
        + "\r\n";
  }
}
