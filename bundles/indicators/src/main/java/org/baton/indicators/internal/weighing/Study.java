package org.baton.indicators.internal.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.text.Text;

/**
 * A study of the weights of what stands below one node of a set.
 *
 * @param id its number
 * @param set the set
 * @param node the node whose children are weighed; empty for the top
 * @param title its name
 * @param items what is weighed, as it was when the study was made
 * @param state where it stands
 * @param rules the named parameters by which judgments are read, as they were given; the others
 *     have their defaults
 * @param asks what experts are asked for
 * @param due the last day for experts; null before they are asked
 * @param madeAt when it was made
 * @param madeBy by whom
 */
public record Study(
    long id,
    String set,
    String node,
    Text title,
    List<Item> items,
    State state,
    Map<String, Object> rules,
    Asks asks,
    LocalDate due,
    Instant madeAt,
    String madeBy) {
  /** Where a study stands. */
  public enum State {
    /** Experts are not asked, or not yet. */
    OPEN,
    /** Experts answer. */
    ASKING,
    /** Experts have answered. */
    CLOSED
  }

  /** What experts are asked for. */
  public enum Asks {
    /** How many times more important one thing is than another. */
    PAIRS,
    /** To share out a hundred points. */
    POINTS
  }

  /** Copies the collections. */
  public Study {
    Objects.requireNonNull(title);
    items = List.copyOf(items);
    Objects.requireNonNull(state);
    Objects.requireNonNull(asks);
    rules = new TreeMap<>(rules);
  }

  /** How many pairs there are to compare. */
  public int pairs() {
    return items.size() * (items.size() - 1) / 2;
  }

  /** How many answers an expert gives. */
  public int questions() {
    return asks == Asks.PAIRS ? pairs() : items.size();
  }

  /** The named parameters by which judgments are read, with their defaults. */
  public Map<String, Object> allRules() {
    return JudgmentRules.read(rules).used();
  }

  /** Whether experts may answer on a day. */
  public boolean isOpenOn(LocalDate day) {
    return state == State.ASKING && !day.isAfter(due);
  }

  /** What is weighed under a code, if it is. */
  public Optional<Item> item(String code) {
    return items.stream().filter(i -> i.code().equals(code)).findFirst();
  }
}
