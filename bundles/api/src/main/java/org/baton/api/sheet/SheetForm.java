package org.baton.api.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ConsumerType;

/** How a group's sheets ask for their answers; never changes while it is in force. */
@ConsumerType
public interface SheetForm {
  /**
   * A point of a criterion's scale.
   *
   * @param point the point as evaluators read it, such as 1 to 5
   * @param value the answer on the plan's scale that it stands for
   * @param words what work of this level looks like (behavioural anchor); null for none
   */
  record Level(int point, double value, Text words) {}

  /**
   * What extreme answers need beside them.
   *
   * @param what a reason, or where it can be verified
   * @param low answers up to here need it, on the plan's scale; null for none
   * @param high answers from here need it, on the plan's scale; null for none
   */
  record Demand(What what, Double low, Double high) {
    /** What is needed in words. */
    public enum What {
      /** A reason. */
      COMMENT,
      /** Where it can be verified: a document, a link, a number, a place and day. */
      EVIDENCE
    }
  }

  /**
   * When a criterion is asked: when the other one is asked and answered so.
   *
   * @param indicator the code of the other one's indicator
   * @param value what its answer is compared with, on the plan's scale
   */
  record Condition(String indicator, Comparison comparison, double value) {
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
  }

  /**
   * How one indicator is asked for.
   *
   * @param indicator its code
   * @param title the question
   * @param hint one sentence more; null for none
   * @param levels the points of the scale from the lowest up, or those that have words
   * @param between whether points between the levels may be answered, too
   * @param required whether it must be answered, if only by saying that it does not apply
   * @param notApplicable whether it may be said not to apply, which is not the same as blank
   * @param demand what extreme answers need; null for nothing
   * @param when when it is asked; null for always
   */
  record Criterion(
      String indicator,
      Text title,
      Text hint,
      List<Level> levels,
      boolean between,
      boolean required,
      boolean notApplicable,
      Demand demand,
      Condition when) {
    /** Copies the list. */
    public Criterion {
      Objects.requireNonNull(indicator);
      Objects.requireNonNull(title);
      levels = List.copyOf(levels);
    }
  }

  /**
   * What the form says of answers.
   *
   * @param asked the codes of the indicators that are asked, given these answers
   * @param wrong what can never be locked and is not to be saved either; fields are {@code
   *     answers/} or {@code remarks/} and the code of the indicator
   * @param open what is still missing before the sheet can be locked; fields alike
   */
  record Judged(Set<String> asked, List<Violation> wrong, List<Violation> open) {
    /** Copies the collections. */
    public Judged {
      asked = Set.copyOf(asked);
      wrong = List.copyOf(wrong);
      open = List.copyOf(open);
    }
  }

  /** The criteria in the order in which they are asked. */
  List<Criterion> criteria();

  /**
   * Judges a draft. What is said about indicators that the form does not know is passed over.
   *
   * @param answers on the plan's scale by the code of the indicator; empty where it does not apply;
   *     what is blank is not there
   * @param remarks words by the code of the indicator
   */
  Judged judge(Map<String, OptionalDouble> answers, Map<String, String> remarks);
}
