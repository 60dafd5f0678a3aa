package org.baton.core.internal.results;

import java.util.Map;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.text.Text;

/**
 * What a run found about a unit, without the tree of scores.
 *
 * @param total null unless scored
 * @param points bonus and deduction points; null when there are none
 * @param grade the code of the grade; empty when there is none
 */
public record ResultLine(
    String unit,
    Text name,
    ScoreState state,
    Double total,
    Double points,
    String grade,
    Map<String, Double> figures) {}
