package org.baton.core.internal.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.baton.api.data.Database;
import org.baton.core.AuditReport;
import org.baton.core.AuditVerification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks the trail and the signed heads side by side, page by page. */
@Component
public final class AuditVerifier implements AuditVerification {
  private static final int PAGE = 2_000;

  private final Database database;
  private final AuditKeeper keeper;

  /** Takes what it works with. */
  @Activate
  public AuditVerifier(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference AuditKeeper keeper) {
    this.database = database;
    this.keeper = keeper;
  }

  @Override
  public AuditReport verify() {
    SignedHeads heads = keeper.heads();
    try (BufferedReader lines = heads.open()) {
      // The size is taken before the end of the trail: a line written meanwhile would stand for
      // records that this walk does not see.
      long size = heads.size();
      AuditHead end = database.<AuditHead, RuntimeException>read(AuditHead::read);
      return new Walk(keeper.key(), lines, size, end).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One verification. */
  private final class Walk {
    private final AuditKey key;
    private final BufferedReader lines;
    private final AuditHead end;
    private AuditHead reached = new AuditHead(0, "");
    private SignedHeads.Line line = SignedHeads.Line.NONE;
    private long signedUpTo;
    private boolean anyLine;
    private long left;
    private boolean linesLeft = true;
    private AuditReport broken;

    Walk(AuditKey key, BufferedReader lines, long size, AuditHead end) {
      this.key = key;
      this.lines = lines;
      this.left = size;
      this.end = end;
    }

    AuditReport run() {
      nextLine();
      compareHeads();
      while (broken == null && reached.seq() < end.seq()) {
        long before = reached.seq();
        database.<Void, RuntimeException>read(
            connection -> {
              page(connection);
              return null;
            });
        if (broken == null && reached.seq() == before) {
          fail(before + 1, "core.audit.gone");
        }
      }
      if (broken == null && !reached.equals(end)) {
        fail(reached.seq(), "core.audit.head");
      }
      if (broken == null && linesLeft) {
        fail(reached.seq() + 1, "core.audit.truncated");
      }
      if (broken == null && !anyLine) {
        fail(1, "core.audit.heads-missing");
      }
      return broken == null ? new AuditReport(reached.seq(), signedUpTo, 0, "") : broken;
    }

    private void page(Connection connection) throws SQLException {
      try (PreparedStatement select =
          connection.prepareStatement(
              "select "
                  + AuditRecord.COLUMNS
                  + " from audit_record where seq > ? order by seq fetch first ? rows only")) {
        select.setLong(1, reached.seq());
        select.setInt(2, PAGE);
        try (ResultSet rows = select.executeQuery()) {
          while (broken == null && rows.next() && reached.seq() < end.seq()) {
            check(AuditRecord.of(rows), rows.getString("hash"));
          }
        }
      }
    }

    private void check(AuditRecord record, String hash) {
      if (record.seq() != reached.seq() + 1) {
        fail(reached.seq() + 1, "core.audit.gone");
      } else if (!record.previous().equals(reached.hash())) {
        fail(record.seq(), "core.audit.chain");
      } else if (!AuditKey.same(hash, record.hash(key))) {
        fail(record.seq(), "core.audit.changed");
      } else {
        reached = new AuditHead(record.seq(), hash);
        compareHeads();
      }
    }

    private void compareHeads() {
      while (broken == null && linesLeft && line.head().seq() == reached.seq()) {
        if (!line.head().hash().equals(reached.hash())) {
          fail(reached.seq(), "core.audit.rewritten");
        } else {
          signedUpTo = reached.seq();
          nextLine();
        }
      }
    }

    private void nextLine() {
      try {
        String text = lines.readLine();
        left -= text == null ? 0 : text.length() + 1;
        linesLeft = text != null && left >= 0;
        if (linesLeft) {
          anyLine = true;
          SignedHeads.Line next = SignedHeads.Line.of(text);
          if (next == null || !next.follows(line, key)) {
            fail(line.head().seq(), "core.audit.heads-changed");
          } else {
            line = next;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void fail(long seq, String code) {
      if (broken == null) {
        broken = new AuditReport(reached.seq(), signedUpTo, seq, code);
      }
    }
  }
}
