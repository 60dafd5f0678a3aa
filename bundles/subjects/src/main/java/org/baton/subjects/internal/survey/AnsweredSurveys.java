package org.baton.subjects.internal.survey;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The surveys that people answer just now. What never changes of one is kept here; its state and
 * its last day are read each time.
 */
final class AnsweredSurveys {
  private static final int MOST = 200;

  private final Map<String, Survey> kept = new ConcurrentHashMap<>();

  /** The survey with a link, as it is now. */
  Optional<Survey> find(SurveyTable table, String link) throws SQLException {
    Optional<Survey.Standing> standing = table.standing(link);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    Survey before = kept.get(link);
    if (before != null) {
      return Optional.of(before.at(standing.get()));
    }
    Optional<Survey> found = table.find(link);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    found.ifPresent(survey -> kept.put(link, survey));
    return found;
  }
}
