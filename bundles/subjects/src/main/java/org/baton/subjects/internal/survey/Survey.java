package org.baton.subjects.internal.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.baton.api.text.Text;
import org.baton.subjects.internal.forms.Words;

/**
 * A survey of a group about units of a cycle.
 *
 * @param id its number
 * @param link the last step of its public address
 * @param form the number of the frozen form that is asked
 * @param cycle the code of the cycle
 * @param group the code of the evaluator group
 * @param title its name, as those who answer read it
 * @param way who may answer
 * @param assisted whether officers enter answers for citizens at a counter
 * @param anonymity what is promised to those who answer; never changes
 * @param minimum how many answers a cell needs to be shown
 * @param fastest seconds below which an answer is flagged
 * @param deviceMost how many answers a device may give in a day, where there are no tokens
 * @param lastDay the last day on which it is answered
 * @param state where it stands
 * @param units about whom is asked
 * @param strata as whom people answer; empty when that is not asked
 * @param modulus the public half of the key that signs ballots, hexadecimal; empty where there are
 *     no ballots
 */
public record Survey(
    long id,
    String link,
    long form,
    String cycle,
    String group,
    Words title,
    Way way,
    boolean assisted,
    Anonymity anonymity,
    int minimum,
    int fastest,
    int deviceMost,
    LocalDate lastDay,
    State state,
    List<Place> units,
    List<Stratum> strata,
    String modulus) {

  /** Who may answer. */
  public enum Way {
    /** Everybody with the link, so often a day and device. */
    OPEN,
    /** Whoever has a word that works once. */
    TOKENS
  }

  /** What is promised. */
  public enum Anonymity {
    /** Nobody can tell who answered what. */
    ANONYMOUS,
    /** The answer bears the name that the word was given to. */
    NAMED
  }

  /** Where a survey stands. */
  public enum State {
    /** It is answered. */
    OPEN,
    /** Nobody answers any more. */
    CLOSED,
    /** Its answers are sheets of the cycle. */
    COUNTED
  }

  /** How an answer came. */
  public enum Channel {
    /** By the link that is open to all. */
    LINK,
    /** By a word that works once. */
    TOKEN,
    /** An officer entered it for a citizen. */
    COUNTER
  }

  /** A unit that is asked about. */
  public record Place(String code, Text name) {}

  /**
   * As whom somebody answers.
   *
   * @param quota how many are wanted; 0 for any number
   * @param stops whether nobody more answers once there are so many
   */
  public record Stratum(String code, Words name, int quota, boolean stops) {
    /** As it is read, where the quota may be left out, and whether it stops anybody. */
    @JsonCreator
    static Stratum read(
        @JsonProperty("code") String code,
        @JsonProperty("name") Words name,
        @JsonProperty("quota") Integer quota,
        @JsonProperty("stops") Boolean stops) {
      return new Stratum(code, name, quota == null ? 0 : quota, Boolean.TRUE.equals(stops));
    }
  }

  /** What may change while it is answered. */
  record Standing(LocalDate lastDay, State state) {}

  /** Copies the lists. */
  public Survey {
    units = List.copyOf(units);
    strata = List.copyOf(strata);
  }

  /** Whether it is answered on a day. */
  public boolean isOpenOn(LocalDate day) {
    return state == State.OPEN && !day.isAfter(lastDay);
  }

  /** Whether ballots stand between words and answers. */
  @JsonIgnore
  public boolean isBlind() {
    return isBlind(way, anonymity);
  }

  static boolean isBlind(Way way, Anonymity anonymity) {
    return way == Way.TOKENS && anonymity == Anonymity.ANONYMOUS;
  }

  /** The number of a unit in its list; -1 when it is not asked about. */
  public int place(String unit) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).code().equals(unit)) {
        return i;
      }
    }
    return -1;
  }

  /** The number of a stratum in its list; -1 when there is none. */
  public int stratum(String code) {
    for (int i = 0; i < strata.size(); i++) {
      if (strata.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether quotas of it stop people from answering. */
  boolean hasStops() {
    return strata.stream().anyMatch(Stratum::stops);
  }

  /** The same, as it stands now. */
  Survey at(Standing now) {
    return new Survey(
        id,
        link,
        form,
        cycle,
        group,
        title,
        way,
        assisted,
        anonymity,
        minimum,
        fastest,
        deviceMost,
        now.lastDay(),
        now.state(),
        units,
        strata,
        modulus);
  }
}
