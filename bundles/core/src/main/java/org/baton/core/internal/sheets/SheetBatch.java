package org.baton.core.internal.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Placed;

/**
 * Sheets that come in one request; all are taken or none.
 *
 * @param entries in the order in which they came
 */
public record SheetBatch(List<Entry> entries) {
  /** The most that come at once: an answer is to be kept, and one transaction is to be short. */
  public static final int MOST = 500;

  /** Copies the list. */
  public SheetBatch {
    entries = List.copyOf(entries);
  }

  /**
   * A sheet as it was read.
   *
   * @param unread the mistakes of what could not be read; it is not among the answers
   */
  public record Entry(Sheet sheet, List<Violation> unread) {}

  /**
   * What is there of a batch already.
   *
   * @param evaluated those of its units that the cycle evaluates
   * @param answered the keys of those of its sheets that somebody sent in before
   */
  public record Found(Set<String> evaluated, Set<String> answered) {}

  /** The sheets. */
  public List<Sheet> sheets() {
    return entries.stream().map(Entry::sheet).toList();
  }

  /**
   * Every mistake of every sheet; a sheet that stands twice in the batch is one, too. Fields begin
   * with the place of the sheet, counted from 0.
   */
  List<Violation> mistakes(SheetCheck check, Set<String> answered) {
    List<Violation> mistakes = new ArrayList<>();
    Set<String> known = new HashSet<>(answered);
    for (int i = 0; i < entries.size(); i++) {
      String place = i + "/";
      mistakes(entries.get(i), check, known).forEach(v -> mistakes.add(below(place, v)));
    }
    return mistakes;
  }

  private static List<Violation> mistakes(Entry entry, SheetCheck check, Set<String> known) {
    Sheet sheet = entry.sheet();
    List<Violation> mistakes = new ArrayList<>(entry.unread());
    for (Violation mistake : check.check(Placed.of(sheet))) {
      // Somebody who wrote what cannot be read did answer.
      if (entry.unread().isEmpty() || !mistake.code().equals(SheetCheck.EMPTY)) {
        mistakes.add(mistake);
      }
    }
    if (!known.add(sheet.key())) {
      String evaluator = sheet.evaluator();
      mistakes.add(
          Violation.at(
              "evaluator", evaluator, "core.sheet.twice", sheet.unit(), sheet.group(), evaluator));
    }
    return mistakes;
  }

  private static Violation below(String place, Violation v) {
    return Violation.at(place + v.field(), v.value(), v.code(), v.arguments().toArray());
  }
}
