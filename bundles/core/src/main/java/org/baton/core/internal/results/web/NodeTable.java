package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Cell;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;

/** The tree of indicators with scores, targets, weights and what each rests on. */
final class NodeTable {
  private static final String INDENT = "\u3000";

  private final Wording words;
  private final Source source;
  private final StoredResult result;
  private final Map<String, Double> before = new HashMap<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  NodeTable(Wording words, Source source, StoredResult result, StoredResult yearBefore) {
    this.words = words;
    this.source = source;
    this.result = result;
    if (yearBefore != null) {
      yearBefore.tree().each(n -> before.put(n.code(), n.score()));
    }
  }

  Table table() {
    row(result.tree(), 0);
    return Table.of(
        "tree",
        words.t("core.page.tree"),
        List.of(
            Column.of(words.t("core.page.node")),
            Column.number(words.t("core.page.score")),
            Column.number(words.t("core.results.since")),
            Column.number(words.t("core.page.value")),
            Column.number(words.t("core.page.weight")),
            Column.number(words.t("core.results.answers")),
            Column.of(words.t("core.results.why"))),
        rows);
  }

  private void row(StoredTree node, int depth) {
    rows.add(
        List.of(
            Cell.of(INDENT.repeat(depth) + words.title(node)),
            score(node),
            words.change(change(node)),
            value(node),
            Cell.of(words.value(node.weight()))
                .detail(words.t("core.results.share", words.percent(node.share()))),
            answers(node),
            Cell.actions(words.whyAction(source, result.unit(), node.code()))));
    node.children().forEach(c -> row(c, depth + 1));
  }

  private Cell score(StoredTree node) {
    return node.score() == null
        ? Cell.badge(org.baton.api.page.Tone.WARN, words.state(node.state()))
        : Cell.number(words.score(node.score()), node.score());
  }

  private Double change(StoredTree node) {
    Double then = before.get(node.code());
    return then == null || node.score() == null ? null : node.score() - then;
  }

  private Cell value(StoredTree node) {
    if (!node.isLeaf()) {
      return Cell.of("");
    }
    Cell value = Cell.of(words.value(node.value(), node.measure()));
    return node.target() == null
        ? value
        : value.detail(words.t("core.results.target", words.value(node.target(), node.measure())));
  }

  private Cell answers(StoredTree node) {
    if (node.answers() == null) {
      return Cell.of(node.isLeaf() ? "–" : "");
    }
    Cell answers = Cell.number(words.reader().number(node.answers()), node.answers());
    return node.spread() == null
        ? answers
        : answers.detail(words.t("core.results.spread", words.reader().number(node.spread(), 1)));
  }
}
