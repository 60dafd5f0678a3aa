package org.baton.store.internal.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.store.SchemaState;
import org.baton.store.internal.check.StartCheck;
import org.baton.store.internal.source.Refusal;
import org.baton.store.internal.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares schemas and remembers how they stand. */
public final class Schemas {
  private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);

  private final Source source;
  private final Map<String, SchemaState> states = new ConcurrentSkipListMap<>();

  /** Schemas of a database. */
  public Schemas(Source source) {
    this.source = source;
  }

  /** Migrates and checks a module's schema; the state says whether it may be used. */
  public SchemaState prepare(String module, ScriptFolder folder) {
    SchemaState state = attempt(module, folder);
    states.put(module, state);
    return state;
  }

  /** Forgets a module that has stopped; its data stays. */
  public void forget(String module) {
    states.remove(module);
  }

  /** All that are known, sorted by module. */
  public List<SchemaState> all() {
    return List.copyOf(states.values());
  }

  /**
   * Makes a refused schema usable and tries again.
   *
   * @throws Problem when that is not possible
   */
  public SchemaState repair(String module, ScriptFolder folder) {
    SchemaState state = states.get(module);
    if (state == null) {
      throw Problem.of(Kind.NOT_FOUND, "store.schema.unknown", module);
    }
    if (state.problem().isPresent()) {
      if (!state.repairable()) {
        throw state.problem().get();
      }
      undo(module, folder);
    }
    SchemaState next = prepare(module, folder);
    next.problem()
        .ifPresent(
            p -> {
              throw p;
            });
    return next;
  }

  private void undo(String module, ScriptFolder folder) {
    try {
      new Migration(source, module, folder).repair();
      LOG.warn("schema {} was repaired on request", module);
    } catch (SQLException e) {
      throw Problem.of(
              Kind.CONFLICT, "store.schema.irreparable", module, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private SchemaState attempt(String module, ScriptFolder folder) {
    try {
      String version = new Migration(source, module, folder).run();
      List<Violation> findings = new StartCheck(source).run(module, folder);
      return new SchemaState(module, version, Optional.empty(), false, findings);
    } catch (Problem e) {
      return refused(module, e, !e.code().equals("store.schema.newer"));
    } catch (SQLException e) {
      return refused(module, Refusal.of(e, source.settings()), true);
    } catch (RuntimeException e) {
      Problem problem =
          Problem.of(
              Kind.UNAVAILABLE,
              "store.schema.failed",
              module,
              "schema",
              String.valueOf(e.getMessage()));
      return refused(module, problem.causedBy(e), true);
    }
  }

  private static SchemaState refused(String module, Problem problem, boolean repairable) {
    LOG.error("schema {} is refused: {}", module, problem.getMessage());
    return new SchemaState(module, "", Optional.of(problem), repairable, List.of());
  }
}
