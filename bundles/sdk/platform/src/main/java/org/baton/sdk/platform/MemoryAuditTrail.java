package org.baton.sdk.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;

/** What was recorded by transactions that were committed. */
public final class MemoryAuditTrail implements AuditTrail {
  private final MemoryTransactions transactions;
  private final MemoryAccess access;
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  /**
   * A record.
   *
   * @param account who did it
   */
  public record Entry(
      String account, String action, String subject, String reason, Map<String, String> details) {
    /** Copies the map. */
    public Entry {
      Objects.requireNonNull(account);
      Objects.requireNonNull(action);
      Objects.requireNonNull(subject);
      Objects.requireNonNull(reason);
      details = Map.copyOf(details);
    }
  }

  MemoryAuditTrail(MemoryTransactions transactions, MemoryAccess access) {
    this.transactions = transactions;
    this.access = access;
  }

  @Override
  public void record(String action, String subject, String reason, Map<String, String> details) {
    if (!transactions.active()) {
      throw new IllegalStateException("a record can only be written inside a transaction");
    }
    String account = access.account().isEmpty() ? Caller.SYSTEM.account() : access.account();
    Entry entry = new Entry(account, action, subject, reason, details);
    transactions.afterwards(() -> entries.add(entry));
  }

  /** All records, the oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }
}
