package org.baton.indicators.internal.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Comment.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpectedChannelTest {
  private static final Map<String, String> TEA =
      Map.of("titleZh", "茶叶产值", "titleEn", "Tea output", "target", "50", "weight", "2.5");

  private final Hall hall = new Hall();
  private final Negotiations negotiations = hall.negotiations;

  @AfterEach
  void stop() throws Exception {
    hall.close();
  }

  private Negotiation proposed() {
    hall.as("county-a");
    return negotiations.open(
        new Opening(
            Hall.SET, "TEA", Channel.EXPECTED, List.of("A"), "", TEA, null, "our strength"));
  }

  private Negotiation act(String who, long id, Command command) {
    hall.as(who);
    return negotiations.act(id, command);
  }

  private void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void aProposalIsReturnedCounteredAcceptedAndBecomesPartOfTheSet() {
    long id = proposed().id();
    act("sponsor", id, Command.of(Event.DISCUSS, 0, "", ""));
    act("sponsor", id, Command.of(Event.RETURN, 0, "", "say how it is measured"));
    Command again =
        Command.position(
            Event.PROPOSE, 0, "A", "now with its source", Map.of("dataSource", "yearbook"));
    refused("indicators.negotiation.unanswered", () -> act("county-a", id, again));
    hall.as("county-a");
    long advice = hall.book.get(id).comments().get(0).id();
    act("county-a", id, Command.reply(0, "A", advice, Fate.ADOPTED, "done"));
    assertThat(act("county-a", id, again).round()).isEqualTo(2);
    act("sponsor", id, Command.of(Event.DISCUSS, 0, "", ""));
    Command counter =
        Command.position(Event.COUNTER, 0, "", "a little more", Map.of("target", "55"));
    refused("indicators.negotiation.unanswered", () -> act("sponsor", id, counter));
    hall.as("sponsor");
    long proposal = hall.book.get(id).comments().get(1).id();
    act("sponsor", id, Command.reply(0, "", proposal, Fate.PARTLY, "the source is fine"));
    act("sponsor", id, counter);
    assertThat(act("county-a", id, Command.of(Event.ACCEPT, 0, "A", "agreed")).state())
        .isEqualTo(State.AGREED);
    act("committee", id, Command.of(Event.CONFIRM, 0, "", ""));
    hall.as("auditor");
    assertThat(hall.book.get(id).open()).isZero();
    Entry tea = hall.sets.entries(Hall.SET).get(2);
    assertThat(tea.code()).isEqualTo("TEA");
    assertThat(tea.channel()).isEqualTo("expected");
    assertThat(tea.target().getAsDouble()).isEqualTo(55);
    assertThat(tea.dataSource()).isEqualTo("yearbook");
    assertThat(hall.book.quota(Hall.SET).share()).isEqualTo(2.5 / 12.5);
    assertThat(hall.book.quota(Hall.SET).isMet()).isTrue();
  }

  @Test
  void whoDoesNotComeBackInTimeLetsTheProposalLapse() {
    long id = proposed().id();
    act("sponsor", id, Command.of(Event.DISCUSS, 0, "", ""));
    act("sponsor", id, Command.of(Event.RETURN, 0, "", "say more"));
    hall.day = hall.day.plusDays(11);
    hall.as("county-a");
    Standing standing = hall.book.get(id);
    assertThat(standing.negotiation().state()).isEqualTo(State.LAPSED);
    assertThat(standing.comments()).extracting(Comment::kind).contains(Comment.Kind.SILENT);
    assertThat(hall.sets.entries(Hall.SET)).hasSize(2);
  }

  @Test
  void aUnitThatIsNotAnsweredGoesToTheCommitteeAndMayBeRefused() {
    long id = proposed().id();
    refused(
        "indicators.negotiation.too-early",
        () -> act("county-a", id, Command.of(Event.ESCALATE, 0, "A", "no answer")));
    hall.day = hall.day.plusDays(11);
    act("county-a", id, Command.of(Event.ESCALATE, 0, "A", "no answer"));
    assertThat(act("committee", id, Command.of(Event.REFUSE, 0, "", "is counted twice")).state())
        .isEqualTo(State.LAPSED);
  }

  @Test
  void oneOfferOfAMenuBecomesTheContract() {
    long id = proposed().id();
    hall.as("county-a");
    negotiations.offer(id, 0, "A", List.of(offer(50, 10), offer(60, 25), offer(58, 30)), "menu");
    List<Offer> offers = hall.book.get(id).offers();
    assertThat(offers).extracting(Offer::dominated).containsExactly(false, false, true);
    act("sponsor", id, Command.of(Event.DISCUSS, 0, "", ""));
    long chosen = offers.get(1).id();
    Command choice =
        new Command(Event.CHOOSE, 0, "", "worth it", null, Map.of(), null, 0, null, 0, chosen);
    assertThat(act("sponsor", id, choice).state()).isEqualTo(State.AGREED);
    Standing standing = hall.book.get(id);
    assertThat(standing.onTable().entry().target().getAsDouble()).isEqualTo(60);
    assertThat(standing.offers()).extracting(Offer::chosen).containsExactly(false, true, false);
  }

  @Test
  void mistakesOfAMenuAreToldTogether() {
    long id = proposed().id();
    hall.as("county-a");
    List<Offer> bad = List.of(offer(Double.NaN, 1), offer(1, -1));
    assertThatThrownBy(() -> negotiations.offer(id, 0, "A", bad, ""))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.violations()).hasSize(2));
    assertThat(hall.book.get(id).offers()).isEmpty();
  }

  private static Offer offer(double target, double resources) {
    return new Offer(0, "A", target, resources, "", Instant.EPOCH, "", false, false);
  }

  @Test
  void theRatchetAsksForAReasonUnlessACorridorWasAgreedOn() {
    for (int year = 2022; year <= 2025; year++) {
      hall.report("A", "GDP", year, year - 2017, year - 2018);
    }
    refused("indicators.ratchet.reason", () -> opened("9", null, ""));
    assertThat(opened("8", null, "").state()).isEqualTo(State.DRAFTED);
    hall.as("auditor");
    Standing standing = hall.book.get(hall.book.page(all(), 0, 1).get(0).id());
    Past past = hall.book.past(standing).get(0);
    // 5 6 7 8: mean 6.5, mean moving range 1.
    assertThat(past.limits().mean()).isEqualTo(6.5);
    assertThat(past.limits().upper()).isEqualTo(6.5 + 2.66);
    assertThat(past.last().getAsDouble()).isEqualTo(8);
  }

  private static NegotiationQuery all() {
    return NegotiationQuery.of(Hall.SET);
  }

  private Negotiation opened(String target, Corridor corridor, String reason) {
    hall.as("sponsor");
    return negotiations.open(
        new Opening(
            Hall.SET,
            "GDP",
            Channel.CONSTRAINED,
            List.of("A"),
            "",
            Map.of("target", target),
            corridor,
            reason));
  }

  @Test
  void aTargetWithinAnAgreedCorridorNeedsNoReason() {
    hall.report("A", "GDP", 2025, 8, 7);
    Corridor corridor = new Corridor(List.of(new Corridor.Year(2026, 8, 10)));
    Negotiation first = opened("8", corridor, "");
    act("sponsor", first.id(), Command.of(Event.SEND, 0, "", ""));
    hall.as("county-a");
    negotiations.act(first.id(), Command.answer(0, "A", Comment.Kind.ACCEPT, "", Map.of()));
    act("sponsor", first.id(), Command.of(Event.AGREE, 0, "", ""));
    act("committee", first.id(), Command.of(Event.CONFIRM, 0, "", ""));
    assertThat(opened("9.5", null, "").state()).isEqualTo(State.DRAFTED);
  }
}
