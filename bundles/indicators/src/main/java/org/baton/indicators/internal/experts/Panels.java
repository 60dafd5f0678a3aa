package org.baton.indicators.internal.experts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.unit.UnitDirectory;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.experts.Member.State;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.methods.delphi.PanelDraw;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Panels of experts: who is asked about a set, and who may not be because of a tie. */
@Component(service = Panels.class)
public final class Panels {
  /** What somebody must hold to be asked. */
  public static final String ANSWER = "indicators.judge.answer";

  private static final int FEWEST = 2;
  private static final int LONGEST_TITLE = 200;
  private static final int MINE = 20;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final UnitDirectory units;
  private final IndicatorSets sets;
  private final Clock clock = Clock.systemUTC();

  /** Works on the module's schema. */
  @Activate
  public Panels(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference UnitDirectory units,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.units = units;
    this.sets = sets;
  }

  private PanelTable table(Connection connection) {
    return new PanelTable(connection, database.dialect());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Panels before a number, the newest first. */
  public List<Panel> page(long before, int limit) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).page(before, limit));
  }

  /**
   * A panel.
   *
   * @throws Problem when there is none with this number
   */
  public Panel get(long id) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(c -> found(table(c), id));
  }

  private static Panel found(PanelTable table, long id) throws SQLException {
    return table
        .find(id)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.panel-unknown", id));
  }

  /** The members of a panel, the excluded ones too. */
  public List<Member> members(long id) {
    access.require(ExpertRegister.SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).members(id));
  }

  /** The experts who may be asked today about a set, each with the tie that is in the way. */
  public List<Candidate> candidates(String set) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    return candidates(sets.get(set));
  }

  /** An expert who may be asked, unless a tie is in the way. */
  public record Candidate(Expert expert, Optional<Tie> conflict) {}

  private List<Candidate> candidates(IndicatorSet set) {
    Conflicts conflicts = new Conflicts(units, set.kind());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Today.ZONE);
    return database.read(
        c -> {
          ExpertTable experts = new ExpertTable(c, database.dialect());
          Map<Long, List<Tie>> ties = experts.ties(0);
          return experts.valid(today).stream()
              .map(e -> new Candidate(e, conflicts.of(e, ties.getOrDefault(e.id(), List.of()))))
              .toList();
        });
  }

  /**
   * Makes a panel of named experts. Who is tied to a unit that the set evaluates is kept in it as
   * excluded, with the tie.
   *
   * @throws Problem when fewer than two are left
   */
  public Panel choose(String set, String title, Collection<Long> experts) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    Set<Long> named = Set.copyOf(experts);
    List<Candidate> chosen =
        candidates(sets.get(set)).stream().filter(c -> named.contains(c.expert().id())).toList();
    return make(panel(set, title, Panel.Way.CHOSEN, 0, ""), chosen);
  }

  /**
   * Makes a panel by drawing from all experts who may be asked and whom no known tie excludes, with
   * fields and regions in balance. The same seed draws the same panel from the same register.
   *
   * @param size how many
   * @throws Problem when there are not so many
   */
  public Panel draw(String set, String title, int size, long seed) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    List<Candidate> all = candidates(sets.get(set));
    List<Candidate> free = all.stream().filter(c -> c.conflict().isEmpty()).toList();
    if (size < FEWEST || size > free.size()) {
      throw Problem.of(Kind.INVALID, "indicators.panel-size", size, FEWEST, free.size());
    }
    String[][] traits =
        free.stream()
            .map(c -> new String[] {c.expert().field(), c.expert().region()})
            .toArray(String[][]::new);
    List<Candidate> members = new ArrayList<>();
    for (int place : PanelDraw.of(traits, size, seed)) {
      members.add(free.get(place));
    }
    // Whom a tie kept out of the draw stands in the panel too, so that the reason can be read.
    all.stream().filter(c -> c.conflict().isPresent()).forEach(members::add);
    return make(panel(set, title, Panel.Way.DRAWN, seed, PanelDraw.GENERATOR), members);
  }

  private Panel panel(String set, String title, Panel.Way way, long seed, String generator) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw Problem.of(Kind.INVALID, "indicators.panel-title", LONGEST_TITLE);
    }
    return new Panel(0, set, title, way, seed, generator, now(), access.caller().account());
  }

  private Panel make(Panel given, List<Candidate> chosen) {
    long free = chosen.stream().filter(c -> c.conflict().isEmpty()).count();
    if (free < FEWEST) {
      throw Problem.of(Kind.INVALID, "indicators.panel-few", free, FEWEST);
    }
    return database.tx(
        c -> {
          long id = table(c).insert(given);
          table(c)
              .add(
                  chosen.stream()
                      .map(
                          m ->
                              new Member(
                                  id,
                                  m.expert(),
                                  m.conflict().isEmpty() ? State.INVITED : State.EXCLUDED,
                                  m.conflict(),
                                  null))
                      .toList());
          audit.record(
              "indicators.panel.made",
              "expert-panel:" + id,
              "",
              Map.of(
                  "set", given.set(),
                  "way", given.way().name(),
                  "seed", Long.toString(given.seed()),
                  "generator", given.generator()));
          return found(table(c), id);
        });
  }

  /** What the caller was invited to, the newest first. */
  public List<Member> mine() {
    access.require(ANSWER, Access.EVERYWHERE);
    return database.read(c -> table(c).of(access.caller().account(), MINE));
  }

  /**
   * The caller as a member of a panel.
   *
   * @throws Problem when they are none: then they may not know that the panel is there
   */
  public Member me(long panel) {
    access.require(ANSWER, Access.EVERYWHERE);
    String account = access.caller().account();
    return database.read(c -> table(c).find(panel, account)).orElseThrow(() -> unknown(panel));
  }

  /** The panel's set, for a member of it who may not look at panels. */
  public Panel mine(long panel) {
    me(panel);
    return database.read(c -> found(table(c), panel));
  }

  private static Problem unknown(long panel) {
    return Problem.of(Kind.NOT_FOUND, "indicators.panel-unknown", panel);
  }

  /**
   * The caller declares what ties them to units; without any, none is known to them. Only then they
   * may see what the panel is asked, or are excluded with the reason.
   *
   * @throws Problem when they have declared before; when a unit is not known
   */
  public Member declare(long panel, List<Tie> ties) {
    Member me = me(panel);
    Ties.check(units, ties);
    return database.tx(
        c -> {
          ExpertTable experts = new ExpertTable(c, database.dialect());
          experts.tie(me.expert().id(), ties);
          String kind = sets.get(found(table(c), panel).set()).kind();
          List<Tie> all = experts.ties(me.expert().id()).getOrDefault(me.expert().id(), List.of());
          Optional<Tie> conflict = new Conflicts(units, kind).of(me.expert(), all);
          State state = conflict.isEmpty() ? State.CLEARED : State.EXCLUDED;
          Member declared = new Member(panel, me.expert(), state, conflict, now());
          if (!table(c).declare(declared)) {
            throw Problem.of(Kind.CONFLICT, "indicators.declared-already");
          }
          audit.record(
              "indicators.panel.declared",
              "expert-panel:" + panel,
              "",
              Map.of(
                  "expert", Long.toString(me.expert().id()),
                  "state", state.name(),
                  "ties",
                      ties.stream()
                          .map(t -> t.kind() + " " + t.unit())
                          .collect(Collectors.joining(", "))));
          return declared;
        });
  }
}
