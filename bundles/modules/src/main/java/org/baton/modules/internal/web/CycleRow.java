package org.baton.modules.internal.web;

import java.util.List;
import java.util.Locale;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.text.Texts;
import org.baton.modules.internal.cycles.Effect;
import org.baton.modules.internal.cycles.TouchedCycle;

/**
 * A running cycle that an act on a module touches, as the REST interface shows it.
 *
 * @param code the cycle's code
 * @param title its name, in the caller's language
 * @param year the year it evaluates
 * @param phase where it stands
 * @param versions the versions of the module that it holds
 * @param effect what the act does to it
 * @param sentence the same in words
 */
public record CycleRow(
    String code,
    String title,
    int year,
    CyclePhase phase,
    List<String> versions,
    Effect effect,
    String sentence) {

  static CycleRow of(TouchedCycle touched, Texts texts, Locale locale) {
    CycleInfo cycle = touched.cycle();
    return new CycleRow(
        cycle.code(),
        cycle.title().in(locale),
        cycle.year(),
        cycle.phase(),
        touched.versions(),
        touched.effect(),
        texts.text(locale, touched.effect().key(), touched.held(), touched.comes()));
  }
}
