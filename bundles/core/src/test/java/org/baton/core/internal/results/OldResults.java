package org.baton.core.internal.results;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.baton.core.internal.store.Json;

/** Results as runs wrote them before they were columns: a row a unit, with its tree as JSON. */
public final class OldResults {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OldResults() {}

  /** Writes the results of a run. */
  public static void insert(Connection connection, long run, List<StoredResult> results)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into result (run, unit, name_zh, name_en, state, total, points, grade,"
                + " figures, tree) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (StoredResult r : results) {
        insert.setLong(1, run);
        insert.setString(2, r.unit());
        insert.setString(3, r.name().zh());
        insert.setString(4, r.name().en());
        insert.setString(5, r.state().name());
        insert.setObject(6, r.total());
        insert.setObject(7, r.points());
        insert.setString(8, r.grade());
        insert.setString(9, Json.write(r.figures()));
        insert.setBytes(10, bytes(r.tree()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** A tree as it was kept. */
  public static byte[] bytes(StoredTree tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      JSON.writeValue(out, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
