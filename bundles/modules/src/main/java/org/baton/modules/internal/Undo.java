package org.baton.modules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.trust.Trust;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the last update of a module back on somebody's wish. */
@Component(service = Undo.class)
public final class Undo {
  private static final int LONGEST_REASON = 1000;

  private final Installation installation;
  private final Turns turns;
  private final Updates updates;
  private final DeployedFiles deployed;
  private final Trust trust;
  private final Database database;
  private final AuditTrail audit;

  /** Works while nothing else is installed. */
  @Activate
  public Undo(
      @Reference Installation installation,
      @Reference Turns turns,
      @Reference Updates updates,
      @Reference DeployedFiles deployed,
      @Reference Trust trust,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this.installation = installation;
    this.turns = turns;
    this.updates = updates;
    this.deployed = deployed;
    this.trust = trust;
    this.database = database;
    this.audit = audit;
  }

  /** The last update of a module, as long as it can be taken back. */
  public Optional<Update> last(String id) {
    return updates.last(id);
  }

  /**
   * Takes the last update of a module back, with everything that was written since.
   *
   * @param reason why, for the audit trail
   * @throws Problem when there is none, other bundles use the module, or the version before was
   *     revoked
   */
  public void run(String id, String reason) {
    check(id, reason);
    turns.alone(
        () -> {
          installation.changeable(id);
          Update last =
              updates
                  .last(id)
                  .orElseThrow(() -> Problem.of(Kind.CONFLICT, "modules.undo.none", id));
          Path old = updates.oldJar(last);
          trust.requireNotRevoked(old, FileHash.sha256(old), id + " " + last.before());
          turns.setAside(List.of(id));
          record(last, reason.strip());
          updates.undo(last);
          // Left there, the file that brought it would bring it again at the next start.
          deployed.removed(id);
          return turns.tell(List.of(id));
        });
  }

  private static void check(String id, String reason) {
    boolean blank = reason.isBlank();
    if (blank || reason.length() > LONGEST_REASON) {
      Violation wrong =
          blank
              ? Violation.at("reason", "", "modules.reason.none")
              : Violation.at("reason", reason, "modules.reason.long", LONGEST_REASON);
      throw Problem.invalid("modules.undo.refused", List.of(wrong), id);
    }
  }

  private void record(Update last, String reason) {
    Map<String, String> details = Map.of("version", last.before(), "before", last.after());
    database.tx(
        c -> {
          audit.record("modules.update.undone", "module:" + last.module(), reason, details);
          return true;
        });
  }
}
