package org.baton.subjects.internal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the groups of evaluators. */
@Component(service = GroupRegister.class)
public final class GroupRegister {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final int LONGEST = 200;
  private static final int MOST = 200;
  private static final int MOST_ANSWERS = 1_000_000;
  private static final int LOWEST = 1000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Timepiece time = Timepiece.real();

  /** Works on the module's schema. */
  @Activate
  public GroupRegister(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.access = access;
    this.audit = audit;
  }

  /** All groups in the order of their priority; there are at most 200. */
  public List<Group> all() {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return read();
  }

  /** The same for services that looked at the caller's rights themselves. */
  public List<Group> read() {
    return database.read(c -> new GroupTable(c).all());
  }

  /**
   * The units that the members of a group belong to, by account and sorted by it; for services that
   * looked at the caller's rights themselves. Members of no unit are left out.
   */
  public Map<String, String> unitsOf(String group) {
    return database.read(c -> new MemberTable(c, database.dialect()).units(group));
  }

  /**
   * A group.
   *
   * @throws Problem when there is none with this code
   */
  public Group get(String code) {
    return find(all(), code);
  }

  /** One of these groups. */
  public static Group find(List<Group> groups, String code) {
    return named(groups, code)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.group.none", code));
  }

  private static Optional<Group> named(List<Group> groups, String code) {
    return groups.stream().filter(g -> g.code().equals(code)).findFirst();
  }

  /**
   * Adds a group, or changes the one with this code. What its members were promised stays: whether
   * it is anonymous is chosen when it is added.
   *
   * @throws Problem with all that is wrong; then nothing is written
   */
  public Group put(Group group) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    check(group);
    database.<Void, RuntimeException>tx(
        c -> {
          GroupTable table = new GroupTable(c);
          List<Group> there = table.all();
          Optional<Group> before = named(there, group.code());
          if (before.isEmpty() && there.size() >= MOST) {
            throw Problem.of(Kind.CONFLICT, "subjects.group.many", MOST);
          }
          if (before.isPresent() && before.get().anonymous() != group.anonymous()) {
            throw Problem.of(Kind.CONFLICT, "subjects.group.promise", group.code());
          }
          refuseOtherSide(new MemberTable(c, database.dialect()), there, group);
          write(table, before, group);
          return null;
        });
    return group;
  }

  private void write(GroupTable table, Optional<Group> before, Group group)
      throws java.sql.SQLException {
    table.put(group, time.now(), access.caller().account());
    audit.record(
        "subjects.group.kept", "evaluator-group:" + group.code(), "", recorded(before, group));
  }

  /** All of a new group; of one that was there what changed, and what it was. */
  private static Map<String, String> recorded(Optional<Group> before, Group group) {
    Map<String, String> now = fields(group);
    Map<String, String> old = before.map(GroupRegister::fields).orElse(now);
    Map<String, String> recorded = new TreeMap<>();
    now.forEach(
        (field, value) -> {
          if (before.isEmpty()) {
            recorded.put(field, value);
          } else if (!value.equals(old.get(field))) {
            recorded.put(field, old.get(field) + " → " + value);
          }
        });
    return recorded;
  }

  private static Map<String, String> fields(Group g) {
    return Map.of(
        "title_zh", g.title().zh(),
        "title_en", g.title().en(),
        "side", g.side().name(),
        "stance", g.stance().name(),
        "anonymous", Boolean.toString(g.anonymous()),
        "minimum", Integer.toString(g.minimum()),
        "priority", Integer.toString(g.priority()));
  }

  private static void check(Group g) {
    Faults faults = new Faults();
    faults.when(!CODE.matcher(g.code()).matches(), "code", g.code(), "subjects.group.code");
    faults.words("title_zh", g.title().zh(), LONGEST);
    faults.words("title_en", g.title().en(), LONGEST);
    boolean number = g.minimum() < 1 || g.minimum() > MOST_ANSWERS;
    faults.when(number, "minimum", g.minimum(), "subjects.number", 1, MOST_ANSWERS);
    boolean place = g.priority() < 1 || g.priority() > LOWEST;
    faults.when(place, "priority", g.priority(), "subjects.number", 1, LOWEST);
    faults.refuse();
  }

  /** A group with members that changes sides would make some of them stand on both. */
  private static void refuseOtherSide(MemberTable members, List<Group> there, Group group)
      throws java.sql.SQLException {
    Optional<Group> before = named(there, group.code());
    if (before.isEmpty() || before.get().side() == group.side()) {
      return;
    }
    Set<String> other =
        there.stream()
            .filter(g -> g.side() != group.side() && !g.code().equals(group.code()))
            .map(Group::code)
            .collect(Collectors.toSet());
    List<String> both = members.shared(group.code(), other);
    if (!both.isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "subjects.group.both-sides", String.join(", ", both));
    }
  }

  /** Adds the standard groups that are not there; says which were added. */
  public List<Group> takeStandard() {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    return database.tx(
        c -> {
          GroupTable table = new GroupTable(c);
          List<Group> there = table.all();
          List<Group> added = new ArrayList<>();
          for (Group group : StandardGroups.ALL) {
            if (named(there, group.code()).isEmpty()) {
              write(table, Optional.empty(), group);
              added.add(group);
            }
          }
          return added;
        });
  }

  /** The side of every group, by its code. */
  Map<String, Side> sides() {
    return read().stream().collect(Collectors.toMap(Group::code, Group::side));
  }
}
