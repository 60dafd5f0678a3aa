package org.baton.access.internal.web;

import java.util.List;
import java.util.Map;
import org.baton.access.internal.store.TokenRow;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.Reader;

/** The tokens of an account as a table. */
final class TokenList {
  private TokenList() {}

  /**
   * The table with its title.
   *
   * @param path the page it stands on, below which tokens are withdrawn
   */
  static Section section(List<TokenRow> tokens, String path, Reader reader) {
    return Section.of("tokens", reader.t("access.page.tokens"), table(tokens, path, reader));
  }

  static Table table(List<TokenRow> tokens, String path, Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("access.page.token.name")),
            Column.of(reader.t("access.page.token.used-at")),
            Column.of(reader.t("access.page.token.expires-at")),
            Column.of(reader.t("access.page.action")));
    return Table.of(
            "token-list",
            reader.t("access.page.tokens"),
            columns,
            tokens.stream().map(t -> row(t, path, reader)).toList())
        .empty(
            Empty.of(
                reader.t("access.page.tokens.none"), reader.t("access.page.tokens.none.words")));
  }

  private static List<Cell> row(TokenRow token, String path, Reader reader) {
    String used =
        token.usedAt() == null ? reader.t("access.page.never") : reader.time(token.usedAt());
    return List.of(
        Cell.of(token.name())
            .detail(reader.t("access.page.token.made", reader.time(token.createdAt()))),
        Cell.of(used),
        Cell.of(reader.time(token.expiresAt())),
        Cell.actions(
            Action.send(
                    reader.t("access.page.token.withdraw"),
                    path + "/tokens/withdraw",
                    Map.of("id", Long.toString(token.id())))
                .danger(reader.t("access.page.token.withdraw.ask", token.name()))));
  }
}
