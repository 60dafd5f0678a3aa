package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.negotiation.Channel;
import org.baton.indicators.internal.negotiation.Command;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Offer;
import org.baton.indicators.internal.negotiation.Opening;

/** What callers send about negotiations. */
final class Bodies {
  private Bodies() {}

  /** A year of a corridor. */
  record YearBody(int year, double low, double high) {}

  /** A negotiation to begin; see {@link Opening}. */
  record OpeningBody(
      String set,
      String indicator,
      String channel,
      List<String> units,
      String kind,
      Map<String, String> changes,
      List<YearBody> corridor,
      String reason) {
    Opening read() {
      Channel way = word(Channel.class, "channel", channel);
      return new Opening(set, indicator, way, units, kind, changes, years(corridor), reason);
    }
  }

  /** Something to happen; see {@link Command}. */
  record EventBody(
      String event,
      Integer base,
      String unit,
      String reason,
      String answer,
      Map<String, String> changes,
      List<YearBody> corridor,
      Long comment,
      String fate,
      Long position,
      Long offer) {
    Command read() {
      return new Command(
          word(Event.class, "event", event),
          base == null ? 0 : base,
          unit,
          reason,
          answer == null ? null : word(Comment.Kind.class, "answer", answer),
          changes,
          years(corridor),
          zero(comment),
          fate == null ? null : word(Comment.Fate.class, "fate", fate),
          zero(position),
          zero(offer));
    }
  }

  private static long zero(Long number) {
    return number == null ? 0 : number;
  }

  /** A line of a menu. */
  record OfferBody(double target, double resources, String note) {}

  /** A menu; see {@link Offer}. */
  record MenuBody(Integer base, String unit, String reason, List<OfferBody> offers) {
    List<Offer> read() {
      List<Offer> read = new ArrayList<>();
      for (OfferBody o : offers == null ? List.<OfferBody>of() : offers) {
        read.add(offer(unit, o.target(), o.resources(), o.note()));
      }
      return read;
    }
  }

  /** The terms of a set. */
  record TermsBody(double quota, int minRounds, int answerDays, String reason) {}

  static Offer offer(String unit, double target, double resources, String note) {
    String words = note == null ? "" : note.strip();
    return new Offer(
        0,
        unit == null ? "" : unit,
        target,
        resources,
        words,
        java.time.Instant.EPOCH,
        "",
        false,
        false);
  }

  private static Corridor years(List<YearBody> years) {
    return years == null
        ? null
        : new Corridor(
            years.stream().map(y -> new Corridor.Year(y.year(), y.low(), y.high())).toList());
  }

  /**
   * One of the constants of a kind.
   *
   * @throws Problem when the word names none
   */
  static <E extends Enum<E>> E word(Class<E> kind, String field, String word) {
    String name = word == null ? "" : word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(kind.getEnumConstants())
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              String known =
                  Arrays.stream(kind.getEnumConstants())
                      .map(Enum::name)
                      .collect(Collectors.joining(", "));
              Violation wrong = Violation.at(field, word, "indicators.choice", known);
              return Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1);
            });
  }
}
