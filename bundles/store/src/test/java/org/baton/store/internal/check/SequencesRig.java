package org.baton.store.internal.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.baton.api.data.Database.Dialect;

/** Counts sequences that are behind, without repairing them. */
public final class SequencesRig {
  private SequencesRig() {}

  public static int behind(Connection c, Dialect dialect, String... schemas) throws SQLException {
    int count = 0;
    for (String schema : schemas) {
      count += new Sequences(c, dialect, schema).behind().size();
    }
    return count;
  }
}
