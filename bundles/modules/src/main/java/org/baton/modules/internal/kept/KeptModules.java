package org.baton.modules.internal.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.baton.store.ModuleSchemas;
import org.baton.store.ModuleSchemas.Size;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules that were removed, with what they have left. */
@Component(service = KeptModules.class)
public final class KeptModules {
  private static final int LONGEST_REASON = 1000;

  private final Database database;
  private final RemovedModules removed;
  private final ModuleSchemas schemas;
  private final KeepTime time;
  private final AuditTrail audit;

  /** Reads what is remembered, and the schemas themselves. */
  @Activate
  public KeptModules(
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference RemovedModules removed,
      @Reference ModuleSchemas schemas,
      @Reference KeepTime time,
      @Reference AuditTrail audit) {
    this.database = database;
    this.removed = removed;
    this.schemas = schemas;
    this.time = time;
    this.audit = audit;
  }

  /** All, sorted by id; by four statements for any number of them. */
  public List<KeptData> list() {
    return sized(database.read(removed::all));
  }

  private List<KeptData> sized(List<Removed> modules) {
    Map<String, Size> sizes =
        schemas.sizes(modules.stream().map(Removed::schema).toList()).stream()
            .collect(Collectors.toMap(Size::module, Function.identity()));
    return modules.stream().map(m -> data(m, sizes.get(m.schema()))).toList();
  }

  private static KeptData data(Removed module, Size size) {
    return new KeptData(module, size == null ? new Size(module.schema(), "", 0, 0, 0) : size);
  }

  /**
   * What one module has left.
   *
   * @throws Problem when it was not removed
   */
  public KeptData get(String id) {
    List<Removed> one =
        database.read(removed::all).stream().filter(m -> m.id().equals(id)).toList();
    return sized(one).stream()
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.kept.unknown", id));
  }

  /**
   * Decides until when the data of a module are kept.
   *
   * @param until from today to a hundred years from now
   * @param reason why, for the audit trail
   * @throws Problem with everything that is wrong; nothing has changed then
   */
  public void keepUntil(String id, LocalDate until, String reason) {
    LocalDate before = get(id).module().keepUntil();
    List<Violation> wrong = new ArrayList<>();
    LocalDate last = time.today().plusYears(KeepTime.MOST_YEARS);
    if (until == null || until.isBefore(time.today()) || until.isAfter(last)) {
      wrong.add(
          Violation.at(
              "until",
              until == null ? "" : until,
              "modules.kept.until",
              time.today().toString(),
              last.toString()));
    }
    check(reason, wrong);
    if (!wrong.isEmpty()) {
      throw Problem.invalid("modules.kept.refused", wrong, id);
    }
    database.tx(
        c -> {
          removed.keepUntil(c, id, until);
          audit.record(
              "modules.kept",
              "module:" + id,
              reason.strip(),
              Map.of("until", until.toString(), "before", before.toString()));
          return id;
        });
  }

  private static void check(String reason, List<Violation> wrong) {
    if (reason == null || reason.isBlank()) {
      wrong.add(Violation.at("reason", "", "modules.reason.none"));
    } else if (reason.length() > LONGEST_REASON) {
      wrong.add(Violation.at("reason", reason, "modules.reason.long", LONGEST_REASON));
    }
  }
}
