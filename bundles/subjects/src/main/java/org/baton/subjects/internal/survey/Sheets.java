package org.baton.subjects.internal.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.sheet.SheetBook;
import org.baton.api.sheet.SheetBook.Collected;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;

/** Makes answers sheets of what the plan in force asks a group, on the plan's scale. */
final class Sheets {
  private final Form form;
  private final SheetBook.Asking asking;
  private final String group;
  private final List<Collected> all = new ArrayList<>();
  private int unasked;

  Sheets(Form form, SheetBook.Asking asking, String group) {
    this.form = form;
    this.asking = asking;
    this.group = group;
  }

  /** Makes an answer a sheet, unless nothing of it is asked. */
  void add(Given given, String evaluator) {
    Map<String, OptionalDouble> answers = new LinkedHashMap<>();
    for (Question question : form.questions()) {
      if (!question.indicator().isEmpty() && given.values().containsKey(question.code())) {
        if (isAsked(given.unit(), question.indicator())) {
          answers.put(question.indicator(), value(question, given.values().get(question.code())));
        } else {
          unasked++;
        }
      }
    }
    if (!answers.isEmpty()) {
      all.add(new Collected(given.unit(), group, evaluator, answers));
    }
  }

  /** A plan may have been amended, and units may have left the cycle, since the form was frozen. */
  private boolean isAsked(String unit, String indicator) {
    return asking.units().contains(unit) && asking.indicators().containsKey(indicator);
  }

  private OptionalDouble value(Question question, Integer value) {
    return value == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(question.steps().on(asking.scale(), value));
  }

  /** The sheets, in a list of the caller's own. */
  List<Collected> all() {
    return new ArrayList<>(all);
  }

  /** How many ratings were left out since the plan asks for them no more. */
  int unasked() {
    return unasked;
  }
}
