package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Entry;

/**
 * A node of a study with the rule that holds there.
 *
 * @param code its code; the index itself has the study's
 * @param title its name
 * @param rule the rule, as {@link Document.Group#rule()}
 * @param whose who gave it
 */
public record StudyNode(String code, Text title, Map<String, Object> rule, Whose whose) {
  /** Who gave a rule. */
  public enum Whose {
    /** The study. */
    STUDY,
    /** The set of indicators. */
    SET,
    /** Nobody; everything has its default. */
    NOBODY,
    /** The study, for a node that the set no longer has. */
    GONE
  }

  /** All nodes, the index first, and at last those that the set no longer has. */
  static List<StudyNode> all(Study study, List<Entry> entries) {
    List<StudyNode> all = new ArrayList<>();
    all.add(of(study, study.code(), study.title(), Map.of()));
    entries.stream()
        .filter(e -> !e.isIndicator())
        .forEach(e -> all.add(of(study, e.code(), e.title(), NodeRule.of(e.card().rules()))));
    Set<String> gone = new HashSet<>(study.plan().rules().keySet());
    all.forEach(n -> gone.remove(n.code()));
    gone.stream()
        .sorted()
        .map(c -> new StudyNode(c, new Text(c, c), study.plan().rules().get(c), Whose.GONE))
        .forEach(all::add);
    return all;
  }

  private static StudyNode of(Study study, String code, Text title, Map<String, Object> ofSet) {
    Map<String, Object> own = study.plan().rules().get(code);
    if (own != null) {
      return new StudyNode(code, title, own, Whose.STUDY);
    }
    return new StudyNode(code, title, ofSet, ofSet.isEmpty() ? Whose.NOBODY : Whose.SET);
  }
}
