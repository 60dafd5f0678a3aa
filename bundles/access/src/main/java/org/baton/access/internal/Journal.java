package org.baton.access.internal;

import java.util.List;
import java.util.Map;
import org.baton.access.internal.CurrentCaller.Refusal;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what happens to accounts, as soon as an audit trail is there. */
@Component(service = Journal.class)
public final class Journal {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Database database;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile AuditTrail trail;

  /** Writes in the transactions of this module's schema. */
  @Activate
  public Journal(@Reference(target = "(org.baton.module=access)") Database database) {
    this.database = database;
  }

  /** Records an act within the caller's transaction. */
  public void record(String action, String subject, Map<String, String> details) {
    AuditTrail present = trail;
    if (present != null) {
      present.record(action, subject, "", details);
    }
  }

  /** Records refusals in a transaction of their own; a failure must not hide the refusal itself. */
  void refused(List<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      LOG.info(
          "Refused: {} for unit '{}' to {}",
          refusal.permission(),
          refusal.unit(),
          refusal.caller().account());
    }
    try {
      database.tx(
          connection -> {
            refusals.forEach(
                r ->
                    record(
                        "access.refused",
                        "permission:" + r.permission(),
                        Map.of("unit", r.unit(), "account", r.caller().account())));
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warn("A refusal could not be recorded in the audit trail", e);
    }
  }
}
