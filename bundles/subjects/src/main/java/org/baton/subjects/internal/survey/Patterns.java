package org.baton.subjects.internal.survey;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.subjects.internal.forms.Filled;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;

/**
 * What makes an answer look as if it were no person's own. A flag is a reason to look, not a proof;
 * nothing is thrown away for it.
 */
final class Patterns {
  /** So many ratings alike are suspicious; fewer happen. */
  static final int STRAIGHT_FROM = 8;

  /** So many equal answers about one unit are suspicious, if they are more than a share of all. */
  static final int SAME_FROM = 5;

  static final double SAME_SHARE = .05;

  /** So many answers in one minute are a burst, if they are so many times the usual. */
  static final int BURST_FROM = 60;

  static final int BURST_TIMES = 10;

  /** Too many gave the very same answer. */
  static final String SAME = "same";

  /** It came among very many; that is no fault of its own, since others can bring it about. */
  static final String BURST = "burst";

  private static final int MINUTES = 60;
  private static final long MILLIS_A_MINUTE = 60_000;

  private final Clock clock;
  private final Map<Long, Deque<long[]>> minutes = new HashMap<>();

  Patterns(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is seen when an answer arrives.
   *
   * @param seconds how long it took
   * @param trapped whether a field was filled in that people do not see
   */
  List<String> atOnce(Survey of, Form form, Filled filled, long seconds, boolean trapped) {
    List<String> flags = new ArrayList<>();
    if (trapped) {
      flags.add("trap");
    }
    if (seconds < of.fastest()) {
      flags.add("fast");
    }
    if (isStraight(form, Given.values(filled.replies()))) {
      flags.add("straight");
    }
    if (isBurst(of.id())) {
      flags.add(BURST);
    }
    return flags;
  }

  /** Whether at least {@value #STRAIGHT_FROM} ratings are all the same point. */
  static boolean isStraight(Form form, Map<String, Integer> values) {
    List<Integer> ratings = ratings(form, values);
    return ratings.size() >= STRAIGHT_FROM && ratings.stream().distinct().count() == 1;
  }

  private static List<Integer> ratings(Form form, Map<String, Integer> values) {
    return form.questions().stream()
        .filter(q -> q.kind() == Question.Kind.RATING)
        .map(q -> values.get(q.code()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Counts an answer in its minute; of the minutes only counts are kept, and only for an hour. */
  private synchronized boolean isBurst(long survey) {
    long minute = clock.millis() / MILLIS_A_MINUTE;
    Deque<long[]> of = minutes.computeIfAbsent(survey, s -> new ArrayDeque<>());
    while (!of.isEmpty() && of.peekFirst()[0] < minute - MINUTES) {
      of.removeFirst();
    }
    if (of.isEmpty() || of.peekLast()[0] != minute) {
      of.addLast(new long[] {minute, 0});
    }
    long now = ++of.peekLast()[1];
    long before = of.stream().mapToLong(m -> m[1]).sum() - now;
    long span = Math.max(1, minute - of.peekFirst()[0]);
    return now >= BURST_FROM && before > 0 && now > (double) BURST_TIMES * before / span;
  }

  /** Finds answers about one unit that are the same to the last rating, when all are there. */
  static final class Sames {
    private final Form form;
    private final Map<String, Integer> vectors = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();

    Sames(Form form) {
      this.form = form;
    }

    /** Takes an answer into account. */
    void add(Given answer) {
      if (isLong(answer)) {
        vectors.merge(vector(answer), 1, Integer::sum);
      }
      units.merge(answer.unit(), 1, Integer::sum);
    }

    private boolean isLong(Given answer) {
      return ratings(form, answer.values()).size() >= STRAIGHT_FROM;
    }

    private static String vector(Given answer) {
      return answer.unit() + "\n" + answer.content();
    }

    /** Whether too many gave the very same answer; to be asked when all are counted. */
    boolean isSame(Given answer) {
      int same = isLong(answer) ? vectors.getOrDefault(vector(answer), 0) : 0;
      return same >= SAME_FROM && same > SAME_SHARE * units.getOrDefault(answer.unit(), 0);
    }
  }
}
