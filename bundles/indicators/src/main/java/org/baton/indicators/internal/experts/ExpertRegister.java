package org.baton.indicators.internal.experts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the experts and what is known of their ties. */
@Component(service = ExpertRegister.class)
public final class ExpertRegister {
  /** What somebody must hold to keep experts, panels and studies. */
  public static final String KEEP = "indicators.weigh";

  /** What somebody must hold to look at them. */
  public static final String SEE = "indicators.view";

  private static final int LONGEST = 100;
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final UnitDirectory units;
  private final AccountDirectory accounts;

  /** Works on the module's schema. */
  @Activate
  public ExpertRegister(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference UnitDirectory units,
      @Reference AccountDirectory accounts) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.units = units;
    this.accounts = accounts;
  }

  /**
   * Experts behind an account, in the order of accounts; {@code words} are part of what is known.
   */
  public List<Expert> page(String after, String words, int limit) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).page(after, words, limit));
  }

  private ExpertTable table(java.sql.Connection connection) {
    return new ExpertTable(connection, database.dialect());
  }

  /**
   * An expert.
   *
   * @throws Problem when there is none with this number
   */
  public Expert get(long id) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> found(table(c), id));
  }

  private static Expert found(ExpertTable table, long id) throws java.sql.SQLException {
    return table
        .find(id)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.expert-unknown", id));
  }

  /** What ties an expert to units, as far as it was declared. */
  public List<Tie> ties(long id) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).ties(id).getOrDefault(id, List.of()));
  }

  /**
   * Adds experts, or changes those with the same account.
   *
   * @throws Problem with all that is wrong; then nothing is written
   */
  public List<Expert> put(List<Expert> experts) {
    access.require(KEEP, Access.EVERYWHERE);
    List<Violation> wrong = new ArrayList<>();
    Set<String> strangers = strangers(experts);
    experts.forEach(e -> wrong.addAll(check(e, strangers)));
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.expert-wrong", wrong, wrong.size());
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return database.tx(
        c -> {
          List<Expert> kept = new ArrayList<>();
          for (Expert expert : experts) {
            long id = table(c).put(expert, now, access.caller().account());
            kept.add(found(table(c), id));
            audit.record("indicators.expert.kept", "expert:" + id, "", Map.of());
          }
          return kept;
        });
  }

  /** People who can be made experts, in the order of their accounts. */
  public List<Caller> candidates(int limit) {
    access.require(KEEP, Access.EVERYWHERE);
    return accounts.holding(Panels.ANSWER, "", limit);
  }

  /**
   * The accounts that cannot answer as experts because they are not there, are shut or lack the
   * permission. Those of experts who are registered already are none of them.
   */
  Set<String> strangers(List<Expert> experts) {
    List<String> all = experts.stream().map(Expert::account).distinct().toList();
    Set<String> strangers = new HashSet<>(all);
    strangers.removeAll(accounts.names(Panels.ANSWER, all).keySet());
    if (!strangers.isEmpty()) {
      strangers.removeAll(database.read(c -> table(c).registered(strangers)));
    }
    return strangers;
  }

  /** What is wrong with an expert. */
  List<Violation> check(Expert e, Set<String> strangers) {
    List<Violation> wrong = new ArrayList<>();
    if (strangers.contains(e.account())) {
      wrong.add(Violation.at("account", e.account(), "indicators.expert-account", e.account()));
    }
    length(wrong, "name", e.name(), LONGEST_NAME);
    length(wrong, "field", e.field(), LONGEST);
    length(wrong, "region", e.region(), LONGEST);
    if (e.institution().length() > LONGEST_NAME) {
      wrong.add(
          Violation.at("institution", e.institution(), "indicators.expert-words", LONGEST_NAME));
    }
    if (!e.unit().isEmpty() && units.find(e.unit()).isEmpty()) {
      wrong.add(Violation.at("unit", e.unit(), "indicators.tie-unit", e.unit()));
    }
    if (e.from() != null && e.to() != null && e.to().isBefore(e.from())) {
      wrong.add(Violation.at("valid_to", e.to(), "indicators.expert-days"));
    }
    return wrong;
  }

  private static void length(List<Violation> wrong, String field, String words, int most) {
    if (words.isBlank() || words.length() > most) {
      wrong.add(Violation.at(field, words, "indicators.expert-words", most));
    }
  }

  /** Adds a tie that became known, or changes its note. */
  public void tie(long id, Tie tie) {
    access.require(KEEP, Access.EVERYWHERE);
    Ties.check(units, List.of(tie));
    database.tx(
        c -> {
          found(table(c), id);
          table(c).tie(id, List.of(tie));
          record("indicators.expert.tied", id, tie.kind(), tie.unit());
          return null;
        });
  }

  /** Takes a tie away that has ended. */
  public void untie(long id, Tie.Kind kind, String unit) {
    access.require(KEEP, Access.EVERYWHERE);
    database.tx(
        c -> {
          found(table(c), id);
          table(c).untie(id, kind, unit);
          record("indicators.expert.untied", id, kind, unit);
          return null;
        });
  }

  private void record(String action, long id, Tie.Kind kind, String unit) {
    audit.record(action, "expert:" + id, "", Map.of("kind", kind.name(), "unit", unit));
  }
}
