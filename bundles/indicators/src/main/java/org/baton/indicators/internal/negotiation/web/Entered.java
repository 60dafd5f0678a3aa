package org.baton.indicators.internal.negotiation.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Command;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Offer;
import org.baton.indicators.internal.negotiation.Position;

/** What was entered in the forms of a negotiation. */
record Entered(MultivaluedMap<String, String> form) {
  /** The unit that is spoken for; not named unit, which is a field of an indicator. */
  static final String SPEAKER = "speaker";

  String word(String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  long number(String name) {
    String word = word(name);
    try {
      return word.isEmpty() ? 0 : Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw notNumber(name, word);
    }
  }

  double decimal(String name) {
    try {
      return Double.parseDouble(word(name));
    } catch (NumberFormatException e) {
      throw notNumber(name, word(name));
    }
  }

  private static Problem notNumber(String name, String word) {
    Violation wrong = Violation.at(name, word, "indicators.fields.number");
    return Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1);
  }

  List<String> words(String name) {
    return Arrays.stream(word(name).split("[\\s,;，；、\\u3000]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** What shall happen, made from the position that was on the table. */
  Command command(Event event, Position onTable) {
    boolean position = form.containsKey("titleZh") && !isWithoutPosition(event);
    Entry entry = onTable.entry();
    Corridor corridor =
        position
            ? PositionFields.corridor(onTable.corridor(), word(PositionFields.CORRIDOR))
            : null;
    return new Command(
        event,
        (int) number("base"),
        word(SPEAKER),
        word("reason"),
        event == Event.ANSWER ? Bodies.word(Comment.Kind.class, "answer", word("answer")) : null,
        position ? PositionFields.changes(entry, form::getFirst) : null,
        corridor,
        number("comment"),
        event == Event.REPLY ? Bodies.word(Comment.Fate.class, "fate", word("fate")) : null,
        number("position"),
        number("offer"));
  }

  /** An answer that is no counter-proposal, and a decision for a position, bring no fields. */
  private boolean isWithoutPosition(Event event) {
    return event == Event.ANSWER && !word("answer").equals(Comment.Kind.COUNTER.name())
        || event == Event.DECIDE && number("position") != 0;
  }

  /** A menu: a target, the resources and a note in a line. */
  List<Offer> menu() {
    List<Offer> menu = new ArrayList<>();
    for (String line : word("menu").split("\\R")) {
      String[] parts = line.strip().split("[\\s,;，；]+", 3);
      try {
        double target = Double.parseDouble(parts[0]);
        double resources = Double.parseDouble(parts.length > 1 ? parts[1] : "");
        menu.add(Bodies.offer(word(SPEAKER), target, resources, parts.length > 2 ? parts[2] : ""));
      } catch (NumberFormatException e) {
        Violation wrong = Violation.at("menu", line, "indicators.offer.line");
        throw Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1);
      }
    }
    return menu;
  }
}
