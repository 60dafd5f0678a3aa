package org.baton.core.internal.imports.web;

import java.util.List;
import java.util.Locale;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.TableImport;
import org.baton.api.text.Texts;

/** A kind of table as callers see it. */
record KindView(String kind, String title, List<ColumnView> columns, boolean furtherColumns) {

  /** A column as callers see it. */
  record ColumnView(String name, String title, String type, boolean required, boolean filled) {}

  static KindView of(TableImport kind, Texts texts, Locale locale) {
    return new KindView(
        kind.kind(),
        texts.text(locale, kind.title()),
        kind.columns().stream().map(c -> column(c, texts, locale)).toList(),
        kind.furtherColumns().isPresent());
  }

  private static ColumnView column(Column column, Texts texts, Locale locale) {
    return new ColumnView(
        column.name(),
        texts.text(locale, column.title()).split("\\|")[0],
        column.type().name().toLowerCase(Locale.ROOT),
        column.need() != Need.NOTHING,
        column.need() == Need.VALUE);
  }
}
