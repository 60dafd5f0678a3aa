package org.baton.modules.internal.nodes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The servers on the database, for those who look after them. */
@Component(service = Servers.class)
public final class Servers {
  private static final String VIEW = "modules.view";
  private static final String INSTALL = "modules.install";
  private static final int LONGEST_REASON = 1000;

  private final Access access;
  private final CommonSet common;
  private final Database database;
  private final AuditTrail audit;

  /** Asks the database at each question. */
  @Activate
  public Servers(
      @Reference Access access,
      @Reference CommonSet common,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this.access = access;
    this.common = common;
    this.database = database;
    this.audit = audit;
  }

  /** All, sorted by name; none when there can be one only, or when it was not seen for a day. */
  public List<Node> list() {
    access.require(VIEW, Access.EVERYWHERE);
    return common.isShared() ? common.nodes() : List.of();
  }

  /** Whether a server is the one that answers. */
  public boolean isThis(Node node) {
    return common.isThis(node);
  }

  /** That a server ended while all others keep modules out of service for it. */
  public Optional<Problem> broken() {
    access.require(VIEW, Access.EVERYWHERE);
    Stand stand = common.isShared() ? common.stand() : null;
    return stand == null || stand.alive() || stand.aside().isEmpty()
        ? Optional.empty()
        : Optional.of(common.broken(stand));
  }

  /**
   * Has the others go on without a server that ended in the middle of a change. What it had kept of
   * the data to take the change back is not used any more.
   *
   * @param reason why, for the audit trail
   * @throws Problem when no server did, or no reason is given
   */
  public void release(String reason) {
    access.require(INSTALL, Access.EVERYWHERE);
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      Violation wrong =
          words.isEmpty()
              ? Violation.at("reason", "", "modules.reason.none")
              : Violation.at("reason", words, "modules.reason.long", LONGEST_REASON);
      throw Problem.invalid("modules.nodes.refused", List.of(wrong));
    }
    database.tx(
        c -> {
          String name = common.release();
          audit.record("modules.node.released", "node:" + name, words, Map.of());
          return name;
        });
  }
}
