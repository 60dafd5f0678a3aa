package org.baton.indicators.internal.negotiation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Whether something was asked for before, and what it was made from. */
final class Asked {
  /** What units say side by side in a round; it does not make what the others look at stale. */
  private static final Set<Event> SIDE_BY_SIDE = EnumSet.of(Event.ANSWER, Event.OFFER);

  private Asked() {}

  /** Whether an account asks for the same once more since the version it looked at. */
  static boolean isRepeated(Desk desk, Command command, String account) throws SQLException {
    String asked = hash(command, account);
    Negotiation n = desk.negotiation();
    List<Happened> all = desk.happened.of(n.id());
    return all.stream()
        .filter(
            h ->
                command.base() != 0
                    ? h.version() > command.base()
                    : h.version() == n.version()
                        || SIDE_BY_SIDE.contains(h.event()) && h.round() == n.round())
        .anyMatch(h -> h.asked().equals(asked));
  }

  /** What is asked for by whom, hashed. */
  static String hash(Command command, String account) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String word : command.asked()) {
        digest.update((word.length() + ":" + word).getBytes(StandardCharsets.UTF_8));
      }
      digest.update(account.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses what was made from an older version; answers of units side by side are not. */
  static void refuseStale(Desk desk, Command command) throws SQLException {
    Negotiation n = desk.negotiation();
    if (command.base() == 0 || command.base() == n.version()) {
      return;
    }
    boolean besides =
        SIDE_BY_SIDE.contains(command.event())
            && desk.happened.of(n.id()).stream()
                .filter(h -> h.version() > command.base())
                .allMatch(h -> SIDE_BY_SIDE.contains(h.event()) && h.round() == n.round());
    if (!besides) {
      throw Problem.of(
          Kind.STALE, "indicators.negotiation.stale", n.id(), n.changedBy(), n.version());
    }
  }
}
