package org.baton.access.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.RoleTable;
import org.baton.access.internal.store.SessionRow;
import org.baton.access.internal.store.SessionTable;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people may know and do about their own account; needs no permission but to be signed in. */
@Component(service = Me.class)
public final class Me {
  private final Database database;
  private final Access access;
  private final Journal journal;

  /** Works for whoever is calling. */
  @Activate
  public Me(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference Access access,
      @Reference Journal journal) {
    this.database = database;
    this.access = access;
    this.journal = journal;
  }

  /** The caller. */
  public Caller caller() {
    return access.caller();
  }

  /** The roles the caller holds. */
  public List<Grant> roles() {
    String account = access.caller().account();
    return database.read(connection -> new RoleTable(connection).grantsOf(account));
  }

  /** The caller's open sessions, the last used one first. */
  public List<SessionRow> sessions() {
    String account = access.caller().account();
    return database.read(
        connection -> new SessionTable(connection).of(account, Instant.now(), SignIn.IDLE));
  }

  /** What the session with this secret is called; empty without one. */
  public String sessionOf(String secret) {
    return secret == null || secret.isEmpty() ? "" : SessionTable.id(Secrets.hash(secret));
  }

  /**
   * Ends the caller's sessions but the one with this secret.
   *
   * @param secret empty to end all
   * @return how many there were
   */
  public int endOthers(String secret) {
    String account = access.caller().account();
    String kept = secret == null || secret.isEmpty() ? "" : Secrets.hash(secret);
    return database.tx(
        connection -> {
          int ended = new SessionTable(connection).deleteOthers(account, kept);
          journal.record(
              "access.sessions.ended",
              "account:" + account,
              Map.of("sessions", Integer.toString(ended)));
          return ended;
        });
  }
}
