package org.baton.subjects.internal.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which questions are asked, given the answers so far. A question behind one that is not asked is
 * not asked either, whatever was answered there before.
 */
public final class SkipLogic {
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /** Knows the questions of a form. */
  public SkipLogic(List<Question> of) {
    of.forEach(q -> questions.putIfAbsent(q.code(), q));
  }

  /**
   * Circles of questions that wait for each other, each in the order of waiting, beginning with the
   * one that stands first on the form.
   */
  public List<List<String>> circles() {
    List<List<String>> found = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String start : questions.keySet()) {
      Deque<String> way = new ArrayDeque<>();
      String at = start;
      while (at != null && questions.containsKey(at) && !done.contains(at) && !way.contains(at)) {
        way.addLast(at);
        at = above(at);
      }
      if (at != null && way.contains(at)) {
        List<String> circle = new ArrayList<>(way);
        found.add(circle.subList(circle.indexOf(at), circle.size()));
      }
      done.addAll(way);
    }
    return found;
  }

  private String above(String code) {
    Question.Condition when = questions.get(code).when();
    return when == null ? null : when.question();
  }

  /**
   * The codes of the questions that are asked, in the order of the form.
   *
   * @param answers the numbers answered so far, by question
   */
  public Set<String> asked(Map<String, Integer> answers) {
    Map<String, Boolean> known = new HashMap<>();
    Set<String> asked = new LinkedHashSet<>();
    for (String code : questions.keySet()) {
      if (isAsked(code, answers, known)) {
        asked.add(code);
      }
    }
    return asked;
  }

  private boolean isAsked(String code, Map<String, Integer> answers, Map<String, Boolean> known) {
    Boolean before = known.get(code);
    if (before != null) {
      return before;
    }
    // In a circle nobody is asked; forms with one are never opened.
    known.put(code, false);
    Question question = questions.get(code);
    Question.Condition when = question == null ? null : question.when();
    boolean asked =
        question != null
            && (when == null
                || isAsked(when.question(), answers, known)
                    && answers.get(when.question()) != null
                    && when.holds(answers.get(when.question())));
    known.put(code, asked);
    return asked;
  }
}
