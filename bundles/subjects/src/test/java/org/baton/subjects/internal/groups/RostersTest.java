package org.baton.subjects.internal.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.text.Text;
import org.baton.subjects.internal.PretendedAccounts;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.groups.Group.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RostersTest {
  private static final Set<String> ACCOUNTS = Set.of("a", "b", "c", "d");

  private final TestStore store = new TestStore();
  private final GroupRegister groups = new GroupRegister(store, store, store);
  private final Rosters rosters =
      new Rosters(
          store,
          store,
          store,
          new PretendedUnits(),
          new PretendedAccounts(ACCOUNTS::contains),
          groups);

  @BeforeEach
  void standardGroups() {
    groups.takeStandard();
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static Member member(String group, String account, LocalDate to) {
    return new Member(
        0,
        group,
        account,
        "Name of " + account,
        Member.Kind.PERSON,
        "",
        "",
        "north",
        null,
        to,
        true,
        "",
        2);
  }

  @Test
  void theStandardGroupsAreThoseOfThePaperAndAreNotTakenTwice() {
    assertThat(groups.all()).extracting(Group::code).startsWith("party", "government", "congress");
    assertThat(groups.all()).hasSize(13).isEqualTo(StandardGroups.ALL);
    Group fewer =
        new Group("public", new Text("公众", "Public"), Side.EXTERNAL, Stance.OUTSIDE, true, 9, 6);
    groups.put(fewer);
    assertThat(groups.takeStandard()).isEmpty();
    assertThat(groups.get("public")).isEqualTo(fewer);
    assertThatThrownBy(() -> groups.get("nobody")).hasMessageContaining("subjects.group.none");
  }

  @Test
  void aWrongGroupIsRefusedWithAllThatIsWrong() {
    Group wrong =
        new Group("two words", new Text("", "x"), Side.INTERNAL, Stance.OUTSIDE, false, 0, 0);
    assertThatThrownBy(() -> groups.put(wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactly("code", "title_zh", "minimum", "priority"));
    store.denied.add("subjects.manage");
    assertThatThrownBy(groups::takeStandard).hasMessageContaining("access.denied");
    store.denied.add("subjects.view");
    assertThatThrownBy(groups::all).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> rosters.page("party", "", 0, 5)).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> rosters.put(List.of())).hasMessageContaining("access.denied");
  }

  @Test
  void whatMembersWerePromisedIsNeverTakenBackAndChangesAreRecorded() {
    Group open =
        new Group("public", new Text("公众", "Public"), Side.EXTERNAL, Stance.OUTSIDE, false, 5, 6);
    assertThatThrownBy(() -> groups.put(open))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("subjects.group.promise"));
    assertThat(groups.get("public").anonymous()).isTrue();
    Group party = groups.get("party");
    Group secret =
        new Group("party", party.title(), party.side(), party.stance(), true, 5, party.priority());
    assertThatThrownBy(() -> groups.put(secret)).hasMessageContaining("subjects.group.promise");
    store.details.clear();
    Text title = groups.get("public").title();
    groups.put(new Group("public", title, Side.EXTERNAL, Stance.OUTSIDE, true, 4, 6));
    groups.put(new Group("fresh", title, Side.EXTERNAL, Stance.OUTSIDE, true, 4, 6));
    assertThat(store.details.get(0)).containsExactly(Map.entry("minimum", "5 → 4"));
    assertThat(store.details.get(1)).containsEntry("anonymous", "true").hasSize(7);
  }

  @Test
  void membersArePagedFoundAndChanged() {
    rosters.put(
        List.of(
            member("experts", "a", null),
            member("experts", "b", null),
            member("experts", "c", null)));
    List<Member> first = rosters.page("experts", "", 0, 2);
    assertThat(first).extracting(Member::account).containsExactly("a", "b");
    assertThat(rosters.page("experts", "", first.get(1).id(), 2))
        .extracting(Member::account)
        .containsExactly("c");
    assertThat(rosters.page("experts", "of B", 0, 5)).hasSize(1);
    assertThat(rosters.page("experts", "%", 0, 5)).isEmpty();
    assertThat(rosters.counts()).containsExactly(Map.entry("experts", 3));
    LocalDate end = LocalDate.now().plusDays(400);
    rosters.put(List.of(member("experts", "a", end)));
    assertThat(rosters.get(first.get(0).id()).to()).isEqualTo(end);
    assertThat(rosters.page("experts", "", 0, 9)).hasSize(3);
    assertThatThrownBy(() -> rosters.get(99)).hasMessageContaining("subjects.member.none");
  }

  @Test
  void nobodyStandsOnBothSides() {
    rosters.put(List.of(member("public", "a", null), member("experts", "a", null)));
    assertThat(codes(List.of(member("party", "a", null))))
        .containsExactly("subjects.member.both-sides");
    LocalDate end = LocalDate.now().plusDays(3);
    rosters.put(List.of(member("public", "a", end), member("experts", "a", end)));
    Member later =
        new Member(
            0,
            "party",
            "a",
            "A",
            Member.Kind.PERSON,
            "",
            "",
            "",
            end.plusDays(1),
            null,
            true,
            "",
            0);
    assertThat(codes(List.of(later))).isEmpty();
    Group inside =
        new Group("public", new Text("公众", "Public"), Side.INTERNAL, Stance.OUTSIDE, true, 5, 6);
    assertThatThrownBy(() -> groups.put(inside))
        .hasMessageContaining("subjects.group.both-sides")
        .hasMessageContaining("a");
  }

  private List<String> codes(List<Member> members) {
    return rosters.check(members).stream().flatMap(List::stream).map(Violation::code).toList();
  }

  @Test
  void aFileIsRefusedWithAllMistakesOfAllRows() {
    LocalDate past = LocalDate.now().minusDays(1);
    List<Violation> wrong = new ArrayList<>();
    List<Row> rows =
        List.of(
            row(2, "experts", "a", "", "", null),
            row(3, "experts", "A", "person", "", null),
            row(4, "experts", "nobody", "ghost", "", null),
            row(5, "party", "a", "单位", "", null),
            row(6, "gone", "b", "", "X9", null),
            row(7, "public", "c", "", "D1", past));
    new RosterImport(rosters).write(new GivenRows(rows), context(wrong));
    assertThat(wrong)
        .extracting(v -> v.line() + " " + v.field() + " " + v.code())
        .containsExactly(
            "4 kind subjects.member.kind",
            "3 account subjects.member.unknown",
            "3 account subjects.member.twice",
            "4 account subjects.member.unknown",
            "5 group subjects.member.both-sides",
            "6 group subjects.member.group",
            "6 unit subjects.unit",
            "7 valid_to subjects.member.expired");
    assertThat(rosters.counts()).isEmpty();
    wrong.clear();
    new RosterImport(rosters).write(new GivenRows(rows.subList(0, 1)), context(wrong));
    assertThat(wrong).isEmpty();
    assertThat(rosters.page("experts", "", 0, 5)).extracting(Member::name).containsExactly("N");
  }

  private static ImportContext context(List<Violation> wrong) {
    return new ImportContext() {
      @Override
      public Optional<String> cycle() {
        return Optional.empty();
      }

      @Override
      public void violation(Violation violation) {
        wrong.add(violation);
      }
    };
  }

  private static Row row(
      int line, String group, String account, String kind, String unit, LocalDate to) {
    Map<String, Row.Cell> cells = new LinkedHashMap<>();
    Map.of("group", group, "account", account, "kind", kind, "unit", unit, "name", "N")
        .forEach((name, words) -> cells.put(name, cell(words)));
    if (to != null) {
      cells.put("valid_to", new Row.Cell(to.toString(), Optional.of(to)));
    }
    return new Row("members.csv", line, cells);
  }

  private static Row.Cell cell(String words) {
    return words.isEmpty() ? Row.Cell.MISSING : new Row.Cell(words, Optional.of(words));
  }

  private record GivenRows(List<Row> rows) implements Rows {
    @Override
    public int count() {
      return rows.size();
    }

    @Override
    public boolean has(String column) {
      return true;
    }

    @Override
    public <X extends Exception> void each(Action<X> action) throws X {
      for (Row row : rows) {
        action.take(row);
      }
    }
  }
}
