package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.negotiation.Deeds.Moment;
import org.baton.methods.offer.EfficientFrontier;

/** The menu of a unit: which target it would reach with which resources. */
final class Menu {
  private static final int LONGEST_NOTE = 400;

  private Menu() {}

  /** The menu as it is kept, if it is well formed. */
  static List<Offer> checked(Desk desk, String unit, List<Offer> menu, Moment now)
      throws SQLException {
    if (desk.units().size() != 1) {
      throw Problem.of(Kind.CONFLICT, "indicators.offer.many-units");
    }
    List<Violation> wrong = new ArrayList<>();
    if (menu.isEmpty() || menu.size() > Offer.MOST) {
      wrong.add(Violation.at("offers", menu.size(), "indicators.offer.count", Offer.MOST));
    }
    for (Offer o : menu) {
      if (!Double.isFinite(o.target())) {
        wrong.add(Violation.at("target", o.target(), "indicators.fields.number"));
      }
      if (!(o.resources() >= 0 && Double.isFinite(o.resources()))) {
        wrong.add(Violation.at("resources", o.resources(), "indicators.offer.resources"));
      }
      if (o.note().length() > LONGEST_NOTE) {
        wrong.add(Violation.at("note", o.note(), "indicators.negotiation.long", LONGEST_NOTE));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.negotiation.invalid", wrong, wrong.size());
    }
    return menu.stream()
        .map(
            o ->
                new Offer(
                    0,
                    unit,
                    o.target(),
                    o.resources(),
                    o.note(),
                    now.now(),
                    now.account(),
                    false,
                    false))
        .toList();
  }

  /** Offers that are told whether another one beats them. */
  static List<Offer> marked(List<Offer> offers, boolean down) {
    double[] targets = offers.stream().mapToDouble(Offer::target).toArray();
    double[] resources = offers.stream().mapToDouble(Offer::resources).toArray();
    boolean[] beaten = EfficientFrontier.dominated(targets, resources, !down);
    List<Offer> marked = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      marked.add(offers.get(i).dominated(beaten[i]));
    }
    return marked;
  }

  /** What is asked for with a menu, in words. */
  static Map<String, String> asked(List<Offer> menu) {
    Map<String, String> asked = new TreeMap<>();
    for (int i = 0; i < menu.size(); i++) {
      Offer o = menu.get(i);
      asked.put(
          String.format("%02d", i),
          Double.toString(o.target()) + " " + Double.toString(o.resources()) + " " + o.note());
    }
    return asked;
  }
}
