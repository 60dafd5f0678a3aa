package org.baton.indicators.internal.negotiation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Cell;
import org.baton.api.page.Tone;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Difference;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Words;

/** What pages call the things of a negotiation. */
public record Naming(Reader reader, Map<String, Text> units) {
  static final String PATH = "/indicators/negotiations/";

  private static final int DECIMALS = 6;

  /** The page of a negotiation. */
  static String path(long id) {
    return PATH + id;
  }

  /** A word as a part of an address. */
  public static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String t(String key, Object... words) {
    return reader.t("indicators.negotiation." + key, words);
  }

  String state(State state) {
    return reader.t(Words.stateKey(state));
  }

  static Tone tone(State state) {
    return switch (state) {
      case CONFIRMED, FROZEN, IN_FORCE -> Tone.GOOD;
      case ESCALATED -> Tone.WARN;
      case LAPSED, RETIRED -> Tone.PLAIN;
      default -> Tone.INFO;
    };
  }

  String event(Event event) {
    return reader.t(Words.eventKey(event));
  }

  String side(Side side, String unit) {
    return unit.isEmpty() ? t("side." + Words.key(side)) : unit(unit);
  }

  /** The name of a unit with its code. */
  public String unit(String code) {
    Text name = units.get(code);
    return name == null ? code : reader.t(name) + " (" + code + ")";
  }

  String kind(Comment.Kind kind) {
    return t("kind." + Words.key(kind));
  }

  String fate(Comment.Fate fate) {
    return t("fate." + Words.key(fate));
  }

  String channel(Negotiation n) {
    return t("channel." + Words.key(n.channel()));
  }

  String field(String name) {
    return reader.t("indicators.field." + name);
  }

  /** An indicator's name with its code. */
  String title(Entry entry) {
    String title = reader.t(entry.title());
    return (title.isBlank() ? "" : title + " · ") + entry.code();
  }

  /** A number with as many decimals as it has. */
  public String number(double value) {
    int decimals = Math.max(0, java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale());
    return reader.number(value, Math.min(DECIMALS, decimals));
  }

  /** A share as a percentage. */
  public String percent(double share) {
    return reader.number(share * 100, 1) + " %";
  }

  /**
   * A field that changed: what was is marked by a minus, what is by a plus, not by colour alone.
   */
  List<Cell> difference(Difference d) {
    return List.of(
        Cell.of(field(d.field())),
        d.before().isEmpty() ? Cell.of("–") : Cell.badge(Tone.BAD, "− " + d.before()),
        d.after().isEmpty() ? Cell.of("–") : Cell.badge(Tone.GOOD, "+ " + d.after()),
        Cell.of(t("difference." + Words.key(d.kind()))));
  }

  /** What is wrong and what to do about it. */
  public String sentence(Violation v) {
    Object[] words = v.arguments().toArray();
    return reader.t(v.code(), words) + " " + reader.t(v.code() + ".remedy", words);
  }
}
