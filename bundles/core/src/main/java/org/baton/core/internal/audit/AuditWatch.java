package org.baton.core.internal.audit;

import java.time.Instant;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.core.AuditReport;
import org.baton.core.AuditVerification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verifies the trail when somebody asks, and remembers what came out since the server started. */
@Component(service = AuditWatch.class)
public final class AuditWatch {
  private final AuditVerification verification;
  private final Access access;
  private volatile Seen last;

  /**
   * What a verification found.
   *
   * @param at when
   * @param report what
   */
  public record Seen(Instant at, AuditReport report) {}

  /** Takes what it works with. */
  @Activate
  public AuditWatch(@Reference AuditVerification verification, @Reference Access access) {
    this.verification = verification;
    this.access = access;
  }

  /** What the last verification found. */
  public Optional<Seen> last() {
    access.require("core.audit.view", Access.EVERYWHERE);
    return Optional.ofNullable(last);
  }

  /** Verifies the whole trail now; one at a time. */
  public synchronized Seen verify() {
    access.require("core.audit.view", Access.EVERYWHERE);
    Seen seen = new Seen(Instant.now(), verification.verify());
    last = seen;
    return seen;
  }
}
