package org.baton.core.internal.sheets.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.Draft;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.sheets.Questions.Question;

/** What was entered in the form of a sheet. */
final class SheetEntry {
  private static final String CHOICE = "a.";
  private static final String EXACT = "x.";
  private static final String REMARK = "r.";

  private final MultivaluedMap<String, String> form;
  private final Map<String, String> unclear = new LinkedHashMap<>();
  private final Map<String, Violation> refused = new LinkedHashMap<>();
  private final Draft draft;

  SheetEntry(Opened opened, MultivaluedMap<String, String> form) {
    this.form = form;
    this.draft = read(opened);
  }

  private Draft read(Opened opened) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, String> remarks = new LinkedHashMap<>();
    for (Question question : opened.questions()) {
      String code = question.code();
      Answer before = opened.draft().answers().get(code);
      Choice choice = new Choice(opened.plan().plan(), opened.asks().criterion(code));
      try {
        Answer answer = choice.read(value(CHOICE + code), value(EXACT + code), before);
        if (answer != null) {
          answers.put(code, answer);
        }
      } catch (Choice.Unclear e) {
        unclear.put(code, e.getMessage());
      }
      String remark = value(REMARK + code).strip();
      if (!remark.isEmpty()) {
        remarks.put(code, remark);
      }
    }
    return new Draft(answers, remarks);
  }

  private String value(String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "");
  }

  /** The version the form was shown with; -1 when it does not say. */
  int version() {
    String version = value("version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  /** Whether every place could be read. */
  boolean isClear() {
    return unclear.isEmpty();
  }

  Draft draft() {
    return draft;
  }

  /** Notes why it was refused, to be shown beside each place. */
  SheetEntry refused(Problem problem) {
    for (Violation v : problem.violations()) {
      refused.putIfAbsent(v.field().substring(v.field().indexOf('/') + 1), v);
    }
    return this;
  }

  SheetModel.Entered shown(String code, Reader reader) {
    String error = "";
    if (unclear.containsKey(code)) {
      error = reader.t(unclear.get(code));
    } else if (refused.containsKey(code)) {
      Violation v = refused.get(code);
      Object[] words = v.arguments().toArray();
      error = reader.t(v.code(), words) + " " + reader.t(v.code() + ".remedy", words);
    }
    return new SheetModel.Entered(
        value(CHOICE + code), value(EXACT + code), value(REMARK + code), error);
  }
}
