package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.access.AccountDirectory;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.unit.UnitDirectory;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The register of what ties people and institutions to units: contracts, counselling relations,
 * joint responsibilities and the like, as far as the office knows them.
 */
@Component(service = KnownTies.class)
public final class KnownTies {
  private static final int LONGEST_HOLDER = 200;
  private static final int LONGEST_NOTE = 400;
  private static final int LONGEST_COOLING = 20;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final UnitDirectory units;
  private final AccountDirectory accounts;
  private final Timepiece time = Timepiece.real();

  /** Works on the module's schema. */
  @Activate
  public KnownTies(
      @Reference(target = "(org.baton.module=subjects)") Database database,
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

  /** Ties behind a number; {@code unit} is the unit they are to, empty for any. */
  public List<Tie> page(String unit, long after, int limit) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    return database.read(c -> new TieTable(c, database.dialect()).page(unit, after, limit));
  }

  /**
   * Adds a tie.
   *
   * @throws Problem with all that is wrong; then nothing is written
   */
  public long add(Tie tie) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    check(tie);
    return database.tx(
        c -> {
          String by = access.caller().account();
          long id = new TieTable(c, database.dialect()).insert(tie, time.now(), by);
          audit.record(
              "subjects.tie.kept",
              "tie:" + id,
              "",
              Map.of("kind", tie.kind().name(), "unit", tie.unit(), "holder", tie.holder()));
          return id;
        });
  }

  private void check(Tie tie) {
    Faults faults = new Faults();
    faults.words("holder", tie.holder(), LONGEST_HOLDER);
    boolean lost = tie.holderKind() == Tie.HolderKind.UNIT && units.find(tie.holder()).isEmpty();
    faults.when(lost, "holder", tie.holder(), "subjects.unit", tie.holder());
    boolean nobody =
        tie.holderKind() == Tie.HolderKind.ACCOUNT
            && accounts.names("", List.of(tie.holder())).isEmpty();
    faults.when(nobody, "holder", tie.holder(), "subjects.member.unknown", tie.holder());
    boolean unknown = units.find(tie.unit()).isEmpty();
    faults.when(unknown, "unit", tie.unit(), "subjects.unit", tie.unit());
    boolean joint = tie.kind() == Tie.Kind.JOINT && tie.holderKind() == Tie.HolderKind.INSTITUTION;
    faults.when(joint, "holder_kind", tie.holderKind(), "subjects.tie.joint");
    faults.most("note", tie.note(), LONGEST_NOTE);
    boolean backwards = tie.from() != null && tie.to() != null && tie.to().isBefore(tie.from());
    faults.when(backwards, "valid_to", tie.to(), "subjects.member.days");
    faults.day("valid_from", tie.from()).day("valid_to", tie.to());
    boolean years = tie.cooling() < 0 || tie.cooling() > LONGEST_COOLING;
    faults.when(years, "cooling", tie.cooling(), "subjects.number", 0, LONGEST_COOLING);
    faults.refuse();
  }

  /**
   * Ends a tie on a day; it stays on record.
   *
   * @throws Problem when there is none with this number
   */
  public void end(long id, LocalDate to) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    database.<Void, RuntimeException>tx(
        c -> {
          TieTable table = new TieTable(c, database.dialect());
          Tie tie =
              table.find(id).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.tie.none", id));
          boolean backwards = tie.from() != null && to.isBefore(tie.from());
          new Faults()
              .day("valid_to", to)
              .when(backwards, "valid_to", to, "subjects.member.days")
              .refuse();
          table.end(id, to);
          audit.record(
              "subjects.tie.kept",
              "tie:" + id,
              "",
              Map.of("kind", tie.kind().name(), "unit", tie.unit(), "ended", to.toString()));
          return null;
        });
  }
}
