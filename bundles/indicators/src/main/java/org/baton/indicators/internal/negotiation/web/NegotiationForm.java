package org.baton.indicators.internal.negotiation.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.negotiation.Command;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Offer;
import org.baton.indicators.internal.negotiation.Position;
import org.baton.indicators.internal.web.form.Entered;

/** What was entered in the forms of a negotiation. */
record NegotiationForm(Entered entered) {
  /** The unit that is spoken for; not named unit, which is a field of an indicator. */
  static final String SPEAKER = "speaker";

  static NegotiationForm of(MultivaluedMap<String, String> form) {
    return new NegotiationForm(new Entered(form));
  }

  String word(String name) {
    return entered.word(name);
  }

  long number(String name) {
    return entered.whole(name).orElse(0L);
  }

  /** What shall happen, made from the position that was on the table. */
  Command command(Event event, Position onTable) {
    boolean position = entered.form().containsKey("titleZh") && !isWithoutPosition(event);
    Entry entry = onTable.entry();
    Corridor corridor =
        position
            ? PositionFields.corridor(onTable.corridor(), word(PositionFields.CORRIDOR))
            : null;
    return new Command(
        event,
        entered.version("base"),
        word(SPEAKER),
        word("reason"),
        event == Event.ANSWER ? Bodies.word(Comment.Kind.class, "answer", word("answer")) : null,
        position ? PositionFields.changes(entry, entered.form()::getFirst) : null,
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
      OptionalDouble target = Numerals.number(parts[0]);
      OptionalDouble resources = Numerals.number(parts.length > 1 ? parts[1] : "");
      if (target.isEmpty() || resources.isEmpty()) {
        Violation wrong = Violation.at("menu", line, "indicators.offer.line");
        throw Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1);
      }
      String note = parts.length > 2 ? parts[2] : "";
      menu.add(Bodies.offer(word(SPEAKER), target.getAsDouble(), resources.getAsDouble(), note));
    }
    return menu;
  }
}
