package org.baton.core.internal.results;

import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.store.HistoryTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells why a number is what it is, to those who may see the result. */
@Component(service = Explanations.class)
public final class Explanations {
  private static final int MOST_DEEDS = 30;

  private final Database database;
  private final ResultBook book;

  /** Explains what is in the book. */
  @Activate
  public Explanations(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference ResultBook book) {
    this.database = database;
    this.book = book;
  }

  /**
   * Why a node of a unit's result has its score.
   *
   * @throws Problem when there is no such node
   */
  public Why why(long run, String unit, String code) {
    Source source = book.source(run);
    StoredResult result = book.get(source, unit).result();
    List<StoredTree> path = result.tree().pathTo(code);
    if (path.isEmpty()) {
      throw Problem.of(Kind.NOT_FOUND, "core.result.node", code);
    }
    StoredTree node = path.get(path.size() - 1);
    return database.read(
        connection -> {
          HistoryTable history = new HistoryTable(connection);
          return new Why(
              source,
              result,
              path,
              Why.terms(node),
              node.isLeaf() ? reported(history, source, unit, node) : null,
              history.deeds(source.cycle().code(), run, MOST_DEEDS));
        });
  }

  private static Why.Reported reported(
      HistoryTable history, Source source, String unit, StoredTree node)
      throws java.sql.SQLException {
    return history.reported(unit, node.code(), source.cycle().year()).orElse(null);
  }
}
