package org.baton.indicators.internal.weighing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.weighing.Study.State;
import org.baton.indicators.internal.weighing.store.StudyTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies of weights: what is weighed together. */
@Component(service = Studies.class)
public final class Studies {
  static final String WEIGH = "indicators.weigh";
  private static final String VIEW = "indicators.view";
  private static final int LONGEST_TITLE = 400;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final IndicatorSets sets;
  private final Clock clock;

  /** Works on the module's schema. */
  @Activate
  public Studies(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference IndicatorSets sets) {
    this(database, access, audit, sets, Clock.system(Today.ZONE));
  }

  Studies(Database database, Access access, AuditTrail audit, IndicatorSets sets, Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sets = sets;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Today where deadlines are counted; the last day runs to midnight. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Today.ZONE);
  }

  /** The account of who is calling. */
  String caller() {
    return access.caller().account();
  }

  void requireWeigh() {
    access.require(WEIGH, Access.EVERYWHERE);
  }

  private void requireView() {
    if (!access.may(WEIGH, Access.EVERYWHERE)) {
      access.require(VIEW, Access.EVERYWHERE);
    }
  }

  /** Studies before a number, the newest first; of one set, or of all when it is empty. */
  public List<Study> page(long before, String set, int limit) {
    requireView();
    return database.read(c -> new StudyTable(c).page(before, set, limit));
  }

  /** The study with this number. */
  public Study get(long id) {
    requireView();
    return found(id);
  }

  Study found(long id) {
    return database
        .read(c -> new StudyTable(c).find(id))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.weigh.study-unknown", id));
  }

  /** The caller's studies whose experts' last day is over and which are not closed. */
  public List<Study> over(int limit) {
    String account = caller();
    return access.may(WEIGH, Access.EVERYWHERE)
        ? database.read(c -> new StudyTable(c).due(account, today(), limit))
        : List.of();
  }

  /** What stands directly below a node of a set and is not retired, in its order. */
  public List<Entry> children(String set, String node) {
    requireView();
    sets.get(set);
    return sets.entries(set).stream()
        .filter(e -> e.parent().equals(node) && !e.isRetired())
        .toList();
  }

  /** A node below which there is something to weigh: its code, empty for the top, and its name. */
  public record Node(String code, Text title, int below) {}

  /** The nodes of a set below which two things or more are to be weighed, the top first. */
  public List<Node> nodes(String set) {
    requireWeigh();
    IndicatorSet of = sets.get(set);
    List<Entry> used = sets.entries(set).stream().filter(e -> !e.isRetired()).toList();
    Map<String, Integer> below = new HashMap<>();
    used.forEach(e -> below.merge(e.parent(), 1, Integer::sum));
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("", of.title(), below.getOrDefault("", 0)));
    used.forEach(e -> nodes.add(new Node(e.code(), e.title(), below.getOrDefault(e.code(), 0))));
    return nodes.stream().filter(n -> n.below() > 1).toList();
  }

  /**
   * Makes a study of what stands below a node.
   *
   * @param node the node; empty for the top
   * @throws Problem when there is no such set or nothing below the node, or the title is no title
   */
  public Study create(String set, String node, Text title) {
    requireWeigh();
    List<Entry> children = children(set, node);
    if (children.isEmpty() || children.size() > Weigher.MOST_ITEMS) {
      throw Problem.of(
          Kind.INVALID, "indicators.weigh.nothing-below", set, node, Weigher.MOST_ITEMS);
    }
    if (title.zh().isBlank()
        || title.zh().length() > LONGEST_TITLE
        || title.en().isBlank()
        || title.en().length() > LONGEST_TITLE) {
      Violation mistake = Violation.at("title", title.zh(), "indicators.title", LONGEST_TITLE);
      throw Problem.invalid("indicators.weigh.invalid", List.of(mistake), 1);
    }
    return database.tx(
        c -> {
          StudyTable table = new StudyTable(c);
          Study made =
              new Study(
                  table.next(database.dialect()),
                  set,
                  node,
                  title,
                  children.stream().map(Studies::item).toList(),
                  State.OPEN,
                  Map.of(),
                  Study.Asks.PAIRS,
                  null,
                  now(),
                  caller());
          table.insert(made);
          record("study.created", made.id(), "", Map.of("set", set, "node", node));
          return made;
        });
  }

  private static Item item(Entry e) {
    return new Item(
        e.code(), e.title(), e.isIndicator() ? Objects.toString(e.direction(), "") : "");
  }

  /** Writes what was done to a study into the audit trail. */
  void record(String action, long study, String reason, Map<String, String> details) {
    audit.record("indicators.weights." + action, "weight-study:" + study, reason, details);
  }
}
