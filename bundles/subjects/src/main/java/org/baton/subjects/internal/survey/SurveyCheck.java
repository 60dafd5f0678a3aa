package org.baton.subjects.internal.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;

/** Finds every mistake of a survey that is about to be opened. */
final class SurveyCheck {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
  private static final int LEAST_MINIMUM = 3;
  private static final int MOST_UNITS = 500;
  private static final int MOST_STRATA = 12;
  private static final int MOST_OF_DEVICE = 1000;
  private static final int LONGEST_TITLE = 200;

  private final List<Violation> mistakes = new ArrayList<>();

  List<Violation> check(Surveys.Order order, Set<String> units, LocalDate today) {
    Words title = order.title();
    if (title.isBlank() || title.isHalf()) {
      wrong("title", title.in("en"), "subjects.form.words");
    } else if (Math.max(title.zh().length(), title.en().length()) > LONGEST_TITLE) {
      wrong("title", title.en(), "subjects.form.long", LONGEST_TITLE);
    }
    if (order.units().isEmpty() || order.units().size() > MOST_UNITS) {
      wrong("units", order.units().size(), "subjects.survey.units", MOST_UNITS);
    }
    order.units().stream()
        .filter(u -> !units.contains(u))
        .forEach(u -> wrong("units", u, "subjects.survey.unit", u));
    strata(order.strata(), order.minimum());
    if (order.minimum() < LEAST_MINIMUM) {
      wrong("minimum", order.minimum(), "subjects.survey.minimum", LEAST_MINIMUM);
    }
    if (order.fastest() < 0 || order.deviceMost() < 1 || order.deviceMost() > MOST_OF_DEVICE) {
      wrong("deviceMost", order.deviceMost(), "subjects.survey.device", MOST_OF_DEVICE);
    }
    mistakes.addAll(lastDay(order.lastDay(), today).all());
    if (order.anonymity() == Anonymity.NAMED && order.way() != Way.TOKENS) {
      wrong("anonymity", order.anonymity(), "subjects.survey.named-open");
    }
    return mistakes;
  }

  /** What is wrong with a last day. */
  static Faults lastDay(LocalDate day, LocalDate today) {
    boolean past = day == null || day.isBefore(today);
    return new Faults().when(past, "lastDay", day, "subjects.survey.past").day("lastDay", day);
  }

  private void strata(List<Stratum> strata, int minimum) {
    if (strata.size() > MOST_STRATA) {
      wrong("strata", strata.size(), "subjects.survey.strata", MOST_STRATA);
    }
    Set<String> codes = new HashSet<>();
    for (Stratum stratum : strata) {
      if (stratum.code() == null || !CODE.matcher(stratum.code()).matches()) {
        wrong("strata", stratum.code(), "subjects.form.code");
      } else if (!codes.add(stratum.code())) {
        wrong("strata", stratum.code(), "subjects.form.twice", stratum.code());
      }
      if (stratum.name() == null || stratum.name().isBlank() || stratum.name().isHalf()) {
        wrong("strata", stratum.code(), "subjects.form.words");
      }
      if (stratum.quota() < 0) {
        wrong("strata", stratum.quota(), "subjects.survey.quota");
      } else if (stratum.stops() && stratum.quota() < minimum) {
        // A full quota is told to everybody, and with it how many answered.
        wrong("strata", stratum.quota(), "subjects.survey.stops", minimum);
      }
    }
  }

  private void wrong(String field, Object value, String code, Object... arguments) {
    mistakes.add(Violation.at(field, value, code, arguments));
  }
}
