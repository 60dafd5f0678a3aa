package org.baton.modules.internal.web;

import java.util.List;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.modules.internal.nodes.Node;

/** Draws the servers on the database. */
record NodeList(Reader reader, List<Node> nodes, String mine) {
  Table table() {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.nodes.name")),
            Column.of(reader.t("modules.nodes.state")),
            Column.of(reader.t("modules.nodes.modules")),
            Column.of(reader.t("modules.nodes.platform")),
            Column.of(reader.t("modules.nodes.started")),
            Column.of(reader.t("modules.nodes.seen")));
    return Table.of(
            "nodes",
            reader.t("modules.nodes.title"),
            columns,
            nodes.stream().map(this::row).toList())
        .empty(Empty.of(reader.t("modules.nodes.none"), reader.t("modules.nodes.none.how")));
  }

  private List<Cell> row(Node node) {
    String address =
        node.id().equals(mine) ? reader.t("modules.nodes.this", node.address()) : node.address();
    return List.of(
        Cell.of(node.name()).detail(address),
        node.alive()
            ? Cell.badge(Tone.GOOD, reader.t("modules.nodes.alive"))
            : Cell.badge(Tone.WARN, reader.t("modules.nodes.silence")),
        modules(node),
        Cell.of(node.platform()),
        Cell.of(reader.time(node.startedAt())),
        Cell.of(reader.time(node.seenAt())));
  }

  private Cell modules(Node node) {
    if (node.problem().isPresent()) {
      Problem problem = node.problem().get();
      Object[] words = problem.arguments().toArray();
      return Cell.badge(Tone.BAD, reader.t("modules.nodes.stuck"))
          .detail(
              reader.t(problem.code(), words) + " " + reader.t(problem.code() + ".remedy", words));
    }
    return node.generation() >= node.newest()
        ? Cell.badge(Tone.GOOD, reader.t("modules.nodes.equal"))
        : Cell.badge(Tone.INFO, reader.t("modules.nodes.behind"));
  }
}
