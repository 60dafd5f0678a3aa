package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/** What must hold before something may happen, beyond the table of states. */
final class Guards {
  private static final int LONGEST = 2000;

  private Guards() {}

  /** Refuses what comes without a reason. */
  static void requireReason(Command command) {
    if (command.reason().isEmpty()) {
      Violation none = Violation.at("reason", "", "indicators.negotiation.reason-missing");
      throw Problem.invalid("indicators.negotiation.invalid", List.of(none), 1);
    }
  }

  /** Refuses words that are too long to be kept. */
  static void requireShort(Command command) {
    if (command.reason().length() > LONGEST) {
      Violation much =
          Violation.at("reason", command.reason(), "indicators.negotiation.long", LONGEST);
      throw Problem.invalid("indicators.negotiation.invalid", List.of(much), 1);
    }
  }

  /** Refuses to go on while a comment to the side was not replied to. */
  static void requireReplies(Desk desk, Side side) throws SQLException {
    List<Violation> open = new ArrayList<>();
    for (Comment c : desk.comments()) {
      if (c.isOpen() && c.side().other() == side) {
        open.add(
            Violation.at(
                "comment/" + c.id(), c.words(), "indicators.negotiation.open-comment", c.unit()));
      }
    }
    if (!open.isEmpty()) {
      throw Problem.conflict("indicators.negotiation.unanswered", open, open.size());
    }
  }

  /** Refuses to settle something before there were enough rounds. */
  static void requireRounds(Desk desk) throws SQLException {
    int least = desk.terms().minRounds();
    if (desk.negotiation().round() < least) {
      throw Problem.of(
          Kind.CONFLICT, "indicators.negotiation.too-early", desk.negotiation().round(), least);
    }
  }

  /** Refuses to call agreed what a unit did not accept. Silence is no consent. */
  static void requireConsent(Desk desk) throws SQLException {
    List<Violation> against = new ArrayList<>();
    for (Comment c : desk.round()) {
      if (c.side() == Side.UNIT && c.kind() != Comment.Kind.ACCEPT) {
        against.add(Violation.at("unit", c.unit(), "indicators.negotiation.no-consent", c.unit()));
      }
    }
    if (!against.isEmpty()) {
      throw Problem.conflict("indicators.negotiation.not-agreed", against, against.size());
    }
  }
}
