package org.baton.indicators.internal.negotiation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Outbox;

/** Tells the audit trail and whoever listens what happened in negotiations. */
public final class Chronicle {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuditTrail audit;
  private final Outbox outbox;

  /** Tells these. */
  public Chronicle(AuditTrail audit, Outbox outbox) {
    this.audit = audit;
    this.outbox = outbox;
  }

  void happened(Negotiation n, Happened h) {
    String action = "indicators.negotiation." + Words.key(h.event());
    audit.record(
        action,
        "negotiation:" + n.id(),
        h.reason(),
        Map.of(
            "set", n.set(),
            "indicator", n.code(),
            "side", h.side().name(),
            "unit", h.unit(),
            "from", h.from().name(),
            "to", h.to().name(),
            "round", Integer.toString(h.round())));
    ObjectNode told = JSON.createObjectNode();
    told.put("negotiation", n.id()).put("version", n.version()).put("set", n.set());
    told.put("indicator", n.code()).put("event", h.event().name()).put("side", h.side().name());
    told.put("unit", h.unit()).put("state", n.state().name()).put("round", n.round());
    told.put("turn", n.state().turn().name());
    told.put("due", n.due() == null ? null : n.due().toString());
    outbox.send(action, told.toString());
  }

  void terms(String set, Terms terms, String reason) {
    audit.record(
        "indicators.negotiation.terms",
        "indicator-set:" + set,
        reason,
        Map.of(
            "quota", Double.toString(terms.quota()),
            "minRounds", Integer.toString(terms.minRounds()),
            "answerDays", Integer.toString(terms.answerDays())));
  }
}
