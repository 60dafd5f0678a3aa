package org.baton.modules.internal.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;

/** Files in the database, in parts and by their hashes, so that every server can have them. */
final class StoredFiles {
  private static final int PART = 1 << 20;

  private final Connection connection;

  StoredFiles(Connection connection) {
    this.connection = connection;
  }

  /** Keeps a file, unless one with the same bytes is kept already. */
  void keep(String sha256, Path file) throws SQLException {
    if (!parts(sha256).isEmpty()) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] part = in.readNBytes(PART);
      for (int number = 0; part.length > 0 || number == 0; number++) {
        new Sql(
                "insert into stored_part (sha256, number, content) values (?, ?, ?)",
                sha256,
                number,
                part)
            .run(connection);
        part = in.readNBytes(PART);
      }
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", file.getFileName().toString())
          .causedBy(e);
    }
  }

  private List<Integer> parts(String sha256) throws SQLException {
    return new Sql("select number from stored_part where sha256 = ? order by number", sha256)
        .list(connection, row -> row.getInt(1));
  }

  /**
   * Writes a kept file to a place.
   *
   * @return false when it is not kept, and nothing was written
   * @throws Problem when it is not what it was when it was kept
   */
  boolean fetch(String sha256, Path place) throws SQLException {
    List<Integer> parts = parts(sha256);
    if (parts.isEmpty()) {
      return false;
    }
    try {
      try (OutputStream out = Files.newOutputStream(place)) {
        for (int number : parts) {
          Optional<byte[]> part = part(sha256, number);
          if (part.isEmpty()) {
            // Another server has just forgotten it.
            Files.delete(place);
            return false;
          }
          out.write(part.get());
        }
      }
      if (!FileHash.sha256(place).equals(sha256)) {
        Files.delete(place);
        throw Problem.of(Kind.CONFLICT, "modules.nodes.damaged", sha256);
      }
      return true;
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", place.getParent().toString())
          .causedBy(e);
    }
  }

  private Optional<byte[]> part(String sha256, int number) throws SQLException {
    return new Sql(
            "select content from stored_part where sha256 = ? and number = ?", sha256, number)
        .list(connection, row -> row.getBytes(1)).stream().findFirst();
  }

  /** Forgets the files that neither a module that is there nor an undecided request refers to. */
  void tidy() throws SQLException {
    new Sql(
            "delete from stored_part where sha256 not in"
                + " (select sha256 from common_module where state <> ?)"
                + " and sha256 not in (select sha256 from install_request where state in (?, ?))",
            Wanted.State.REMOVED.name(),
            "OPEN",
            "APPROVED")
        .run(connection);
  }
}
