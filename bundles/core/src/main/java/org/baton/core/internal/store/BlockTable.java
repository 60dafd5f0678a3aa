package org.baton.core.internal.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.function.BiConsumer;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.results.block.BrokenBlock;
import org.baton.core.internal.results.block.Outline;
import org.baton.core.internal.results.block.ResultBlock;

/** The blocks of results of a run, and its outline, within a transaction. */
final class BlockTable {
  /** H2 takes a million bytes in a column. */
  private static final int PART = 1 << 19;

  private final Connection connection;
  private final long run;

  BlockTable(Connection connection, long run) {
    this.connection = connection;
    this.run = run;
  }

  void insert(Outline outline) throws SQLException {
    new Sql("insert into run_outline (run, nodes) values (?, ?)", run, outline.json())
        .run(connection);
  }

  void insert(int block, byte[] content) throws SQLException {
    for (int part = 0; part * PART < content.length; part++) {
      byte[] some =
          Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
      new Sql(
              "insert into result_block (run, block, part, content) values (?, ?, ?, ?)",
              run,
              block,
              part,
              some)
          .run(connection);
    }
  }

  void delete() throws SQLException {
    new Sql("delete from result_block where run = ?", run).run(connection);
    new Sql("delete from run_outline where run = ?", run).run(connection);
  }

  /** Hands over these blocks by their numbers, one in memory at a time. */
  void each(Collection<Integer> blocks, BiConsumer<Integer, ResultBlock> taker)
      throws SQLException {
    if (blocks.isEmpty()) {
      return;
    }
    Outline outline = outline();
    String one = "(cast(? as integer))";
    String listed = String.join(", ", Collections.nCopies(blocks.size(), one));
    String select =
        "select block, content from (values "
            + listed
            + ") wanted (listed) join result_block on run = ? and block = listed"
            + " order by block, part";
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      int at = 1;
      for (int block : blocks) {
        statement.setInt(at++, block);
      }
      statement.setLong(at, run);
      statement.setFetchSize(1);
      try (ResultSet row = statement.executeQuery()) {
        each(row, outline, taker);
      }
    }
  }

  private void each(ResultSet row, Outline outline, BiConsumer<Integer, ResultBlock> taker)
      throws SQLException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    boolean more = row.next();
    while (more) {
      int block = row.getInt(1);
      content.reset();
      do {
        content.writeBytes(row.getBytes(2));
        more = row.next();
      } while (more && row.getInt(1) == block);
      take(block, content.toByteArray(), outline, taker);
    }
  }

  private void take(
      int block, byte[] content, Outline outline, BiConsumer<Integer, ResultBlock> taker) {
    try {
      taker.accept(block, new ResultBlock(content, outline));
    } catch (BrokenBlock e) {
      throw broken(block, e.getMessage()).causedBy(e);
    }
  }

  private Problem broken(int block, String why) {
    return Problem.of(Kind.UNAVAILABLE, "core.result.broken", Long.toString(run), block, why);
  }

  private Outline outline() throws SQLException {
    return new Sql("select nodes from run_outline where run = ?", run)
        .list(connection, row -> Outline.read(row.getString(1))).stream()
            .findFirst()
            .orElseThrow(() -> broken(0, "the run has no outline"));
  }
}
