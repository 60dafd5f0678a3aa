package org.baton.subjects.internal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.access.AccountDirectory;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who belongs to which group. */
@Component(service = Rosters.class)
public final class Rosters {
  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final UnitDirectory units;
  private final AccountDirectory accounts;
  private final GroupRegister groups;
  private final Timepiece time = Timepiece.real();

  /** Works on the module's schema. */
  @Activate
  public Rosters(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference UnitDirectory units,
      @Reference AccountDirectory accounts,
      @Reference GroupRegister groups) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.units = units;
    this.accounts = accounts;
    this.groups = groups;
  }

  /** Members of a group behind a number; {@code words} are part of what is known of them. */
  public List<Member> page(String group, String words, long after, int limit) {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database.read(
        c -> new MemberTable(c, database.dialect()).page(group, words, after, limit));
  }

  /** How many members each group has today, those that are asked. */
  public Map<String, Integer> counts() {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database.read(c -> new MemberTable(c, database.dialect()).counts(time.day()));
  }

  /**
   * A member.
   *
   * @throws Problem when there is none with this number
   */
  public Member get(long id) {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database
        .read(c -> new MemberTable(c, database.dialect()).find(id))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.member.none", id));
  }

  /**
   * Adds members, or changes those with the same group and account.
   *
   * @throws Problem with all that is wrong; then nothing is written
   */
  public void put(List<Member> members) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    new Faults().addAll(check(members).stream().flatMap(List::stream).toList()).refuse();
    write(members);
  }

  /** Writes members that were found right. */
  void write(List<Member> members) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    database.<Void, RuntimeException>tx(
        c -> {
          String by = access.caller().account();
          new MemberTable(c, database.dialect()).put(members, time.now(), by);
          members.stream()
              .collect(Collectors.groupingBy(Member::group, Collectors.counting()))
              .forEach(this::record);
          return null;
        });
  }

  private void record(String group, long count) {
    audit.record(
        "subjects.members.kept",
        "evaluator-group:" + group,
        "",
        Map.of("members", Long.toString(count)));
  }

  /** What is wrong with members, a list each, in their order. */
  List<List<Violation>> check(List<Member> members) {
    List<String> named = members.stream().map(Member::account).toList();
    List<String> codes =
        members.stream().map(Member::unit).filter(u -> !u.isEmpty()).distinct().toList();
    RosterCheck check =
        new RosterCheck(
            groups.sides(),
            accounts.names("", named).keySet(),
            codes.isEmpty() ? Set.of() : units.names(codes).keySet(),
            there(named),
            time.day());
    List<List<Violation>> wrong = new ArrayList<>();
    members.forEach(m -> wrong.add(check.check(m)));
    return wrong;
  }

  private List<Member> there(List<String> named) {
    return database.read(c -> new MemberTable(c, database.dialect()).of(named));
  }
}
