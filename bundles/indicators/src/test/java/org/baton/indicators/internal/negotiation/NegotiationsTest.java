package org.baton.indicators.internal.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Comment.Fate;
import org.baton.indicators.internal.negotiation.Comment.Kind;
import org.baton.indicators.internal.sets.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NegotiationsTest {
  private final Hall hall = new Hall();
  private final Negotiations negotiations = hall.negotiations;

  @AfterEach
  void stop() throws Exception {
    hall.close();
  }

  private Negotiation answer(long id, String county, Kind kind, String words, String... changes) {
    hall.as("county-" + county.toLowerCase());
    Map<String, String> fields = changes.length == 0 ? Map.of() : Map.of(changes[0], changes[1]);
    return negotiations.act(id, Command.answer(0, county, kind, words, fields));
  }

  private Negotiation reply(long id, Fate fate) {
    hall.as("auditor");
    List<Comment> open = hall.book.get(id).comments().stream().filter(Comment::isOpen).toList();
    hall.as("sponsor");
    Negotiation n = null;
    for (Comment c : open) {
      n = negotiations.act(id, Command.reply(0, "", c.id(), fate, "because"));
    }
    return n;
  }

  private void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private void act(String who, long id, Command command) {
    hall.as(who);
    negotiations.act(id, command);
  }

  private double target(String code) {
    return hall.sets.entries(Hall.SET).stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .flatMap(
            e -> e.target().isPresent() ? java.util.Optional.of(e) : java.util.Optional.empty())
        .map(e -> e.target().getAsDouble())
        .orElse(Double.NaN);
  }

  @Test
  void aConstrainedIndicatorIsSettledByTheCommitteeAfterTwoRounds() {
    Negotiation n = hall.sent("GDP", Map.of("target", "6"), "A", "B");
    assertThat(n.state()).isEqualTo(State.CONSULTATION);
    assertThat(n.due()).isEqualTo(hall.day.plusDays(10));
    long id = n.id();
    answer(id, "A", Kind.COUNTER, "too much", "target", "5");
    assertThat(answer(id, "B", Kind.ACCEPT, "").state()).isEqualTo(State.REPLY);
    Command second = Command.position(Event.SEND, 0, "", "met halfway", Map.of("target", "5.5"));
    refused("indicators.negotiation.unanswered", () -> act("sponsor", id, second));
    reply(id, Fate.PARTLY);
    refused(
        "indicators.negotiation.too-early",
        () -> act("sponsor", id, Command.of(Event.DETERMINE, 0, "", "enough")));
    refused(
        "indicators.negotiation.not-agreed",
        () -> act("sponsor", id, Command.of(Event.AGREE, 0, "", "")));
    act("sponsor", id, second);
    answer(id, "A", Kind.OBJECT, "still too much");
    answer(id, "B", Kind.ACCEPT, "fine");
    reply(id, Fate.NOT);
    act("sponsor", id, Command.of(Event.ESCALATE, 0, "", "no agreement"));
    hall.as("auditor");
    long fives =
        hall.book.get(id).positions().stream()
            .filter(p -> p.side() == Side.UNIT)
            .findFirst()
            .orElseThrow()
            .id();
    Command decision =
        new Command(
            Event.DECIDE, 0, "", "the county is poor", null, Map.of(), null, 0, null, fives, 0);
    act("committee", id, decision);
    hall.as("auditor");
    Standing standing = hall.book.get(id);
    assertThat(standing.negotiation().state()).isEqualTo(State.CONFIRMED);
    assertThat(standing.open()).isZero();
    assertThat(target("GDP")).isEqualTo(5);
    assertThat(hall.sets.entries(Hall.SET)).extracting(Entry::weight).containsExactly(8.0, 2.0);
    assertThat(hall.store.audited).contains("indicators.negotiation.decide negotiation:" + id);
    assertThat(hall.sent).anyMatch(m -> m.startsWith("indicators.negotiation.escalate {"));
    assertThat(standing.history())
        .extracting(Happened::event)
        .containsExactly(
            Event.CHANGE,
            Event.SEND,
            Event.ANSWER,
            Event.ANSWER,
            Event.CLOSE,
            Event.REPLY,
            Event.SEND,
            Event.ANSWER,
            Event.ANSWER,
            Event.CLOSE,
            Event.REPLY,
            Event.REPLY,
            Event.ESCALATE,
            Event.DECIDE);
  }

  @Test
  void silenceIsOnRecordAndNeverMeansYes() {
    long id = hall.sent("GDP", Map.of("target", "6"), "A", "B").id();
    answer(id, "A", Kind.ACCEPT, "");
    hall.day = hall.day.plusDays(10);
    assertThat(negotiations.settleOverdue(10)).isZero();
    hall.day = hall.day.plusDays(1);
    hall.as("auditor");
    Standing standing = hall.book.get(id);
    assertThat(standing.negotiation().state()).isEqualTo(State.REPLY);
    assertThat(standing.comments())
        .extracting(Comment::unit, Comment::kind, Comment::by)
        .containsExactly(tuple("A", Kind.ACCEPT, "county-a"), tuple("B", Kind.SILENT, "system"));
    refused(
        "indicators.negotiation.not-agreed",
        () -> act("sponsor", id, Command.of(Event.AGREE, 0, "", "")));
    refused(
        "indicators.negotiation.round-closed", () -> answer(id, "B", Kind.ACCEPT, "sorry, late"));
  }

  @Test
  void theJobEndsOverdueRounds() {
    long id = hall.sent("GDP", Map.of("target", "6"), "A").id();
    hall.day = hall.day.plusDays(11);
    new OverdueRounds(negotiations).run();
    hall.as("auditor");
    assertThat(hall.book.get(id).comments()).extracting(Comment::kind).containsExactly(Kind.SILENT);
  }

  @Test
  void theSameAnswerTwiceIsOneAndAnotherOneIsRefused() {
    long id = hall.sent("GDP", Map.of("target", "6"), "A", "B").id();
    int version = answer(id, "A", Kind.OBJECT, "no").version();
    assertThat(answer(id, "A", Kind.OBJECT, "no").version()).isEqualTo(version);
    refused("indicators.negotiation.answered", () -> answer(id, "A", Kind.ACCEPT, ""));
    hall.as("auditor");
    assertThat(hall.book.get(id).comments()).hasSize(1);
  }

  @Test
  void twoUnitsThatAnswerFromTheSamePageDoNotDisturbEachOther() {
    Negotiation n = hall.sent("GDP", Map.of("target", "6"), "A", "B");
    act("county-a", n.id(), Command.answer(n.version(), "A", Kind.ACCEPT, "", Map.of()));
    act("county-b", n.id(), Command.answer(n.version(), "B", Kind.ACCEPT, "", Map.of()));
    hall.as("auditor");
    assertThat(hall.book.get(n.id()).negotiation().state()).isEqualTo(State.REPLY);
  }

  @Test
  void whoActsOnWhatSomebodyChangedIsToldSo() {
    Negotiation n = hall.sent("GDP", Map.of("target", "6"), "A");
    answer(n.id(), "A", Kind.OBJECT, "no");
    refused(
        "indicators.negotiation.stale",
        () ->
            act("sponsor", n.id(), Command.reply(n.version(), "", 1, Fate.NOT, "seen too early")));
  }

  @Test
  void nobodySpeaksForAnotherSide() {
    Negotiation n = hall.sent("GDP", Map.of("target", "6"), "A");
    long id = n.id();
    refused(
        "access.denied",
        () -> act("county-b", id, Command.answer(0, "A", Kind.ACCEPT, "", Map.of())));
    refused(
        "indicators.negotiation.not-concerned",
        () -> act("county-b", id, Command.answer(0, "B", Kind.ACCEPT, "", Map.of())));
    refused("access.denied", () -> act("county-a", id, Command.of(Event.AGREE, 0, "", "")));
    refused("access.denied", () -> act("sponsor", id, Command.of(Event.DECIDE, 0, "", "")));
    refused(
        "indicators.negotiation.platform",
        () -> act("sponsor", id, Command.of(Event.CLOSE, 0, "", "")));
    refused(
        "indicators.negotiation.not-now",
        () -> act("sponsor", id, Command.of(Event.WITHDRAW, 0, "", "no more")));
  }

  @Test
  void whoNegotiatedDoesNotDecide() {
    hall.roles.put("sponsor", hall.roles.get("all"));
    long id = hall.sent("GDP", Map.of("target", "6"), "A").id();
    answer(id, "A", Kind.ACCEPT, "");
    act("sponsor", id, Command.of(Event.AGREE, 0, "", ""));
    refused(
        "indicators.negotiation.four-eyes",
        () -> act("sponsor", id, Command.of(Event.CONFIRM, 0, "", "")));
    act("committee", id, Command.of(Event.CONFIRM, 0, "", ""));
    assertThat(target("GDP")).isEqualTo(6);
  }

  @Test
  void whatSomebodyElseChangedMeanwhileStaysWhenItWasNotNegotiated() {
    long id = hall.sent("GDP", Map.of("target", "6"), "A").id();
    hall.sets.edit(Hall.SET, Edit.put(0, "weighed", List.of(Hall.entry("GDP", 5))));
    answer(id, "A", Kind.ACCEPT, "");
    act("sponsor", id, Command.of(Event.AGREE, 0, "", ""));
    act("committee", id, Command.of(Event.CONFIRM, 0, "", ""));
    assertThat(target("GDP")).isEqualTo(6);
    assertThat(hall.sets.entries(Hall.SET).get(0).weight()).isEqualTo(5);
  }

  @Test
  void aUnitSeesOnlyItsOwn() {
    long id = hall.sent("GDP", Map.of("target", "6"), "A", "B").id();
    answer(id, "A", Kind.COUNTER, "poor", "target", "4");
    answer(id, "B", Kind.OBJECT, "no");
    hall.as("county-b");
    Standing standing = hall.book.get(id);
    assertThat(standing.units()).containsExactly("B");
    assertThat(standing.comments()).extracting(Comment::unit).containsExactly("B");
    assertThat(standing.positions()).extracting(Position::unit).containsOnly("");
    assertThat(standing.history()).extracting(Happened::unit).doesNotContain("A");
    hall.as("sponsor");
    long other = hall.sent("AIR", Map.of(), "A").id();
    hall.as("county-b");
    refused("access.denied", () -> hall.book.get(other));
    assertThat(hall.book.page(NegotiationQuery.of(Hall.SET), 0, 10))
        .extracting(Negotiation::id)
        .containsExactly(id);
  }

  @Test
  void aRetiredIndicatorIsNotNegotiated() {
    Entry gdp = Hall.entry("GDP", 8);
    Entry retired =
        gdp.standing(
            new org.baton.indicators.internal.library.Standing(
                1, org.baton.indicators.internal.library.Standing.Status.RETIRED, null, null));
    hall.sets.edit(Hall.SET, Edit.put(0, "", List.of(retired)));
    refused("indicators.retired", () -> hall.sent("GDP", Map.of(), "A"));
    hall.sets.edit(Hall.SET, new Edit(0, List.of(), java.util.Set.of("GDP"), ""));
    refused("indicators.retired", () -> hall.sent("GDP", Map.of("titleZh", "又来"), "A"));
  }

  @Test
  void whatIsNegotiatedIsHeldToTheSameLimitsAsTheSet() {
    Map<String, String> fields =
        Map.of(
            "titleZh",
            "t".repeat(401),
            "unit",
            "u".repeat(65),
            "definition",
            "d".repeat(4001),
            "quality",
            "Z",
            "burdenHours",
            "-1",
            "rules",
            "{\"aggregation\":{\"method\":\"none\"}}");
    assertThatThrownBy(() -> EntryFields.with(Hall.entry("GDP", 8), fields))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field())
                    .containsExactlyInAnyOrder(
                        "titleZh", "unit", "definition", "quality", "burdenHours", "rules"));
  }

  @Test
  void mistakesOfAnOpeningAreToldTogetherAndNothingIsWritten() {
    hall.as("sponsor");
    Opening wrong =
        new Opening(Hall.SET, "?", Channel.CONSTRAINED, List.of("X", "P"), "", Map.of(), null, "");
    assertThatThrownBy(() -> negotiations.open(wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.code())
                    .containsExactly(
                        "indicators.code",
                        "indicators.negotiation.unit-unknown",
                        "indicators.negotiation.unit-kind"));
    Map<String, String> fields =
        Map.of("target", "much", "weight", "-1", "direction", "sideways", "colour", "red");
    Opening bad =
        new Opening(Hall.SET, "NEW", Channel.CONSTRAINED, List.of("A"), "", fields, null, "");
    assertThatThrownBy(() -> negotiations.open(bad))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.violations()).hasSize(2));
    assertThat(hall.book.page(NegotiationQuery.of(""), 0, 10)).isEmpty();
    hall.sent("GDP", Map.of(), "A");
    refused("indicators.negotiation.running", () -> hall.sent("GDP", Map.of(), "A"));
  }
}
