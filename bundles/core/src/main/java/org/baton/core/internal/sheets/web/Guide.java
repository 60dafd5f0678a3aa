package org.baton.core.internal.sheets.web;

import java.util.List;
import java.util.Locale;
import org.baton.api.sheet.SheetForm.Condition;
import org.baton.api.sheet.SheetForm.Criterion;
import org.baton.api.sheet.SheetForm.Demand;
import org.baton.api.web.Reader;

/**
 * What a card says and asks besides its answer.
 *
 * @param hint one sentence more; empty for none
 * @param anchors what some points of a long scale look like, when every point may be answered
 * @param anchored whether the choices are levels with words of their own
 * @param notApplicable whether it may be said not to apply
 * @param required whether it must be answered
 * @param need what the remark must say for some answers; empty for nothing
 * @param low answers up to here need it; empty for none
 * @param high answers from here need it; empty for none
 * @param when the code of the indicator that decides whether it is asked; empty for always
 * @param how how that one's answer is compared, a word such as at_least
 * @param than with what; empty for nothing
 * @param shown whether it is asked, given the answers so far
 * @param open what is still missing, in words; empty for nothing
 * @param said what the evaluated body says of itself
 */
public record Guide(
    String hint,
    List<Anchor> anchors,
    boolean anchored,
    boolean notApplicable,
    boolean required,
    String need,
    String low,
    String high,
    String when,
    String how,
    String than,
    boolean shown,
    String open,
    List<String> said) {

  /** A point and what it looks like. */
  public record Anchor(int point, String words) {}

  /** Copies the lists. */
  public Guide {
    anchors = List.copyOf(anchors);
    said = List.copyOf(said);
  }

  /**
   * What a form says of a card.
   *
   * @param criterion null when it is asked plainly
   */
  static Guide of(
      Criterion criterion, boolean shown, String open, List<String> said, Reader reader) {
    if (criterion == null) {
      return new Guide(
          "", List.of(), false, true, false, "", "", "", "", "", "", shown, open, said);
    }
    Demand demand = criterion.demand();
    Condition when = criterion.when();
    List<Anchor> words =
        criterion.levels().stream()
            .filter(l -> l.words() != null)
            .map(l -> new Anchor(l.point(), reader.t(l.words())))
            .toList();
    return new Guide(
        criterion.hint() == null ? "" : reader.t(criterion.hint()),
        criterion.between() ? words : List.of(),
        !criterion.between() && !words.isEmpty(),
        criterion.notApplicable(),
        criterion.required(),
        demand == null ? "" : reader.t("core.my-sheet.need." + kind(demand)),
        demand == null || demand.low() == null ? "" : demand.low().toString(),
        demand == null || demand.high() == null ? "" : demand.high().toString(),
        when == null ? "" : when.indicator(),
        when == null ? "" : word(when.comparison()),
        when == null ? "" : Double.toString(when.value()),
        shown,
        open,
        said);
  }

  /** What is needed of which answers: of all when the bounds meet. */
  private static String kind(Demand demand) {
    boolean all = demand.low() != null && demand.high() != null && demand.low() >= demand.high();
    return all ? "all" : word(demand.what());
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
