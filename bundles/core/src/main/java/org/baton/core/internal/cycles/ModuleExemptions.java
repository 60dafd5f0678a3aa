package org.baton.core.internal.cycles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.runs.InstalledSteps;
import org.baton.core.internal.store.CycleTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets a running cycle go on with other versions of modules than it was opened with. It is an
 * exception: somebody who holds its permission by name signs it with a reason.
 */
@Component(service = ModuleExemptions.class)
public final class ModuleExemptions {
  /** What one must hold to sign; no built-in role does. */
  public static final String EXEMPT = "core.cycles.exempt";

  private static final int LONGEST_REASON = 2000;

  private final Database database;
  private final CycleRegister register;
  private final CycleTable cycles;
  private final InstalledSteps steps;
  private final Access access;
  private final AuditTrail audit;

  /**
   * A module that is there in another version.
   *
   * @param module its id
   * @param opened the version the cycle was opened with
   * @param installed the version that is there now
   */
  public record Difference(String module, String opened, String installed) {}

  /** Works on the module's schema. */
  @Activate
  public ModuleExemptions(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister register,
      @Reference CycleTable cycles,
      @Reference InstalledSteps steps,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.register = register;
    this.cycles = cycles;
    this.steps = steps;
    this.access = access;
    this.audit = audit;
  }

  /**
   * The modules of a cycle's steps that are there in another version, in the order of their ids.
   */
  public List<Difference> of(Cycle cycle) {
    Map<String, Difference> found = new TreeMap<>();
    for (FixedStep fixed : cycle.steps()) {
      steps
          .installed(fixed.id())
          .filter(s -> !s.version().equals(fixed.version()))
          .ifPresent(
              s ->
                  found.put(
                      fixed.module(),
                      new Difference(fixed.module(), fixed.version(), s.version())));
    }
    return List.copyOf(found.values());
  }

  /**
   * Lets the installed versions into a cycle. Steps that are not there keep it waiting.
   *
   * @param seen the versions the signer saw, by module: nothing else is signed
   * @param reason why, in the signer's words
   * @throws Problem when nothing differs, when other versions came in between, when the cycle is
   *     closed or the reason is missing
   */
  public Cycle sign(String code, Map<String, String> seen, String reason) {
    access.require(EXEMPT, Access.EVERYWHERE, code);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.invalid(
          "core.exempt.invalid",
          List.of(Violation.at("reason", reason, "core.exempt.reason", LONGEST_REASON)),
          1);
    }
    return database.tx(
        connection -> {
          cycles.lock(connection, code);
          Cycle cycle = register.get(code);
          if (cycle.isIn(CyclePhase.CLOSED)) {
            throw Problem.of(Kind.CONFLICT, "core.exempt.closed", code);
          }
          List<Difference> differences = of(cycle);
          if (differences.isEmpty()) {
            throw Problem.of(Kind.CONFLICT, "core.exempt.none", code);
          }
          if (!versions(differences).equals(seen)) {
            throw Problem.of(Kind.CONFLICT, "core.exempt.changed", code);
          }
          audit.record("core.cycle.exempted", "cycle:" + code, reason, told(differences));
          return cycles.fix(cycle.id(), cycle.planHash(), steps.renewed(cycle));
        });
  }

  /** What is installed, by module. */
  public static Map<String, String> versions(List<Difference> differences) {
    return differences.stream()
        .collect(Collectors.toMap(Difference::module, Difference::installed, (a, b) -> b));
  }

  private static Map<String, String> told(List<Difference> differences) {
    return differences.stream()
        .collect(Collectors.toMap(Difference::module, d -> d.opened() + " -> " + d.installed()));
  }
}
