package org.baton.subjects.internal.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * Something a form asks.
 *
 * @param code unique on the form
 * @param kind what is answered
 * @param indicator the code of the plan's indicator whose answer it is; empty for a free question
 * @param steps the scale of a rating; ignored by others
 * @param title the question
 * @param hint one sentence more; may be blank
 * @param points what points of a rating look like (behavioural anchors), or what is chosen from
 * @param required whether it must be answered, if only by saying that it does not apply
 * @param notApplicable whether it may be said not to apply, which is not the same as blank
 * @param demand what extreme ratings need
 * @param when when it is asked
 */
public record Question(
    String code,
    Kind kind,
    String indicator,
    Steps steps,
    Words title,
    Words hint,
    List<Point> points,
    boolean required,
    boolean notApplicable,
    Demand demand,
    Condition when) {

  /** What is answered. */
  public enum Kind {
    /** A point of a scale. */
    RATING,
    /** One of some named things. */
    CHOICE,
    /** Words. */
    WORDS
  }

  /**
   * A point with its words.
   *
   * @param value the point of the scale, or the number of the choice
   */
  public record Point(int value, Words words) {}

  /**
   * What extreme ratings need beside them.
   *
   * @param what nothing, a reason, or where it can be verified
   * @param low ratings up to here are extreme; null for none
   * @param high ratings from here are extreme; null for none
   */
  public record Demand(What what, Integer low, Integer high) {
    /** What an extreme rating needs. */
    public enum What {
      /** Nothing. */
      NONE,
      /** A reason. */
      COMMENT,
      /** Where it can be verified: a document, a number, a place and day. */
      EVIDENCE
    }

    /** Puts what is needed where it is left out: nothing. */
    public Demand {
      what = what == null ? What.NONE : what;
    }

    /** Nothing is needed. */
    public static final Demand NONE = new Demand(What.NONE, null, null);

    /** Whether a rating needs it. */
    public boolean isFor(int rating) {
      return what != What.NONE && (low != null && rating <= low || high != null && rating >= high);
    }
  }

  /**
   * When a question is asked: when another one is asked, answered, and answered so.
   *
   * @param question the code of the other one
   * @param value what its answer is compared with
   */
  public record Condition(String question, Comparison comparison, int value) {
    /** How the answer is compared. */
    public enum Comparison {
      /** It is the value. */
      IS,
      /** It is another one. */
      IS_NOT,
      /** It is the value or more. */
      AT_LEAST,
      /** It is the value or less. */
      AT_MOST
    }

    boolean holds(int answer) {
      return switch (comparison) {
        case IS -> answer == value;
        case IS_NOT -> answer != value;
        case AT_LEAST -> answer >= value;
        case AT_MOST -> answer <= value;
      };
    }
  }

  /** Fills in what may be left out, and copies the list. */
  public Question {
    code = Objects.requireNonNullElse(code, "");
    kind = Objects.requireNonNullElse(kind, Kind.RATING);
    indicator = Objects.requireNonNullElse(indicator, "");
    steps = Objects.requireNonNullElse(steps, Steps.FIVE);
    title = Objects.requireNonNullElse(title, Words.NONE);
    hint = Objects.requireNonNullElse(hint, Words.NONE);
    points = List.copyOf(Objects.requireNonNullElse(points, List.of()));
    demand = Objects.requireNonNullElse(demand, Demand.NONE);
  }

  /** A question as it is read, where yes and no may be left out and mean no. */
  @JsonCreator
  static Question read(
      @JsonProperty("code") String code,
      @JsonProperty("kind") Kind kind,
      @JsonProperty("indicator") String indicator,
      @JsonProperty("steps") Steps steps,
      @JsonProperty("title") Words title,
      @JsonProperty("hint") Words hint,
      @JsonProperty("points") List<Point> points,
      @JsonProperty("required") Boolean required,
      @JsonProperty("notApplicable") Boolean notApplicable,
      @JsonProperty("demand") Demand demand,
      @JsonProperty("when") Condition when) {
    boolean must = Boolean.TRUE.equals(required);
    boolean may = Boolean.TRUE.equals(notApplicable);
    return new Question(code, kind, indicator, steps, title, hint, points, must, may, demand, when);
  }

  /** Whether a number may answer it. */
  @JsonIgnore
  public boolean takes(int value) {
    return switch (kind) {
      case RATING -> steps.has(value);
      case CHOICE -> points.stream().anyMatch(p -> p.value() == value);
      case WORDS -> false;
    };
  }

  /** The words of a point; none when it has no words of its own. */
  @JsonIgnore
  public Words words(int value) {
    return points.stream()
        .filter(p -> p.value() == value)
        .map(Point::words)
        .findFirst()
        .orElse(Words.NONE);
  }
}
