package org.baton.subjects.internal.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Kind;

/**
 * A form as somebody filled it in, with every mistake. What was answered to questions that are not
 * asked is left out.
 *
 * @param replies the answers by question, in the order of the form, without what is blank
 * @param mistakes what is wrong; fields are {@code a.<code>} and {@code c.<code>}
 */
public record Filled(Map<String, Reply> replies, List<Violation> mistakes) {
  private static final int LONGEST = 1000;

  /** Copies the collections. */
  public Filled {
    replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
    mistakes = List.copyOf(mistakes);
  }

  /** Checks what somebody answered. */
  public static Filled of(List<Question> questions, Map<String, Reply> given) {
    Map<String, Integer> values = new HashMap<>();
    given.forEach((code, reply) -> values.put(code, reply.value()));
    Set<String> asked = new SkipLogic(questions).asked(values);
    Map<String, Reply> kept = new LinkedHashMap<>();
    List<Violation> mistakes = new ArrayList<>();
    for (Question question : questions) {
      if (!asked.contains(question.code())) {
        continue;
      }
      Reply reply = given.getOrDefault(question.code(), new Reply(null, false, ""));
      check(question, reply, mistakes);
      if (!reply.isBlank()) {
        kept.put(question.code(), reply);
      }
    }
    if (mistakes.isEmpty() && kept.values().stream().allMatch(Filled::saysNothing)) {
      mistakes.add(Violation.at("", "", "subjects.answer.empty"));
    }
    return new Filled(kept, mistakes);
  }

  private static boolean saysNothing(Reply reply) {
    return reply.value() == null && reply.words().isEmpty();
  }

  private static void check(Question q, Reply reply, List<Violation> mistakes) {
    String field = "a." + q.code();
    if (reply.value() != null && (reply.notApplicable() || !q.takes(reply.value()))) {
      mistakes.add(Violation.at(field, reply.value(), "subjects.answer.value"));
    } else if (reply.notApplicable() && !q.notApplicable()) {
      mistakes.add(Violation.at(field, "", "subjects.answer.applies"));
    } else if (q.required() && isOpen(q, reply)) {
      mistakes.add(Violation.at(field, "", "subjects.answer.required"));
    } else if (reply.value() != null
        && q.demand().isFor(reply.value())
        && reply.words().isEmpty()) {
      boolean reason = q.demand().what() == Demand.What.COMMENT;
      mistakes.add(
          Violation.at(
              "c." + q.code(), "", reason ? "subjects.answer.why" : "subjects.answer.evidence"));
    }
    if (reply.words().length() > LONGEST) {
      mistakes.add(Violation.at("c." + q.code(), "", "subjects.answer.long", LONGEST));
    }
  }

  private static boolean isOpen(Question q, Reply reply) {
    boolean answered = q.kind() == Kind.WORDS ? !reply.words().isEmpty() : reply.value() != null;
    return !answered && !reply.notApplicable();
  }
}
