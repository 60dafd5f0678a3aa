package org.baton.indicators.internal.delphi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.delphi.Sheet.Mark;
import org.baton.indicators.internal.delphi.Study.State;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Panels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an expert sees and answers. Nobody sees it before they declared their ties. */
@Component(service = DelphiAnswers.class)
public final class DelphiAnswers {
  private static final int MOST = 20;
  private static final int HIGHEST = 5;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_SUGGESTION = 2000;

  private final Database database;
  private final Access access;
  private final Panels panels;

  /** Works on the module's schema. */
  @Activate
  public DelphiAnswers(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference Panels panels) {
    this.database = database;
    this.access = access;
    this.panels = panels;
  }

  static LocalDate today() {
    return LocalDate.now(Today.ZONE);
  }

  /**
   * What an expert is given.
   *
   * @param study the study
   * @param round the round that runs or ran last
   * @param items what is asked
   * @param mine what they answered in this round so far
   * @param before what they answered in the round before; empty in the first
   * @param past what all answered in the round before; empty in the first
   * @param reasons what was given as reasons in the round before, by item, without who gave them
   */
  public record Given(
      Study study,
      Round round,
      List<Item> items,
      Sheet mine,
      Optional<Sheet> before,
      Optional<Statistics> past,
      List<List<String>> reasons) {
    /** Whether it can still be answered. */
    public boolean isOpen() {
      return study.state() == State.OPEN
          && mine.sentAt() == null
          && !today().isAfter(round.deadline());
    }
  }

  /** The studies the caller may answer in, the newest first. */
  public List<Study> mine() {
    access.require(Panels.ANSWER, Access.EVERYWHERE);
    String account = access.caller().account();
    return database.read(c -> new DelphiTable(c, database.dialect()).of(account, MOST));
  }

  /**
   * What the caller is asked.
   *
   * @throws Problem when they are not of the panel, have not declared, or are excluded
   */
  public Given given(long id) {
    access.require(Panels.ANSWER, Access.EVERYWHERE);
    Study study =
        database.read(c -> DelphiStudies.found(new DelphiTable(c, database.dialect()), id));
    Member me = panels.me(study.panel());
    if (me.state() != Member.State.CLEARED) {
      String state = me.state().name().toLowerCase(java.util.Locale.ROOT);
      throw Problem.of(Kind.DENIED, "indicators.delphi-declare-" + state, study.title());
    }
    return database.read(
        c -> {
          DelphiTable table = new DelphiTable(c, database.dialect());
          SheetTable sheets = new SheetTable(c);
          int alias = sheets.alias(id, me.expert().id()).orElseThrow(() -> unknown(id));
          List<Item> items = table.items(id);
          Round round = table.rounds(id).get(study.round() - 1);
          Sheet mine = of(sheets.of(id, study.round()), alias).orElse(blank(alias));
          List<Sheet> past =
              sheets.of(id, study.round() - 1).stream().filter(s -> s.sentAt() != null).toList();
          Optional<Statistics> figures =
              past.isEmpty()
                  ? Optional.empty()
                  : Optional.of(Statistics.of(study, items.size(), past, past.size()));
          return new Given(
              study, round, items, mine, of(past, alias), figures, reasons(items, past, alias));
        });
  }

  private static Problem unknown(long id) {
    return Problem.of(Kind.NOT_FOUND, "indicators.delphi-unknown", id);
  }

  private static Sheet blank(int alias) {
    return new Sheet(alias, Map.of(), Optional.empty(), "", null);
  }

  private static Optional<Sheet> of(List<Sheet> sheets, int alias) {
    return sheets.stream().filter(s -> s.alias() == alias).findFirst();
  }

  private static List<List<String>> reasons(List<Item> items, List<Sheet> past, int alias) {
    List<List<String>> reasons = new ArrayList<>();
    for (Item item : items) {
      reasons.add(
          past.stream()
              .filter(s -> s.alias() != alias && s.answers().containsKey(item.place()))
              .map(s -> s.answers().get(item.place()).reason())
              .filter(r -> !r.isBlank())
              .sorted()
              .toList());
    }
    return reasons;
  }

  /**
   * Keeps what was answered so far, or sends it in for good.
   *
   * @param send whether it is complete; then it cannot be changed any more
   * @throws Problem when it was sent in before, the round is closed or its deadline is over; when
   *     it is not complete and is to be sent in, with all that is missing
   */
  public Sheet answer(long id, Sheet sheet, boolean send) {
    Given given = given(id);
    refuseClosed(given);
    List<Violation> wrong = wrong(given, sheet, send);
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.consult-wrong", wrong, wrong.size());
    }
    Instant sent = send ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : null;
    Sheet kept =
        new Sheet(
            given.mine().alias(), sheet.answers(), sheet.judgment(), sheet.suggestion(), sent);
    return database.tx(
        c -> {
          Study now = DelphiStudies.found(new DelphiTable(c, database.dialect()), id);
          if (now.state() != State.OPEN || now.round() != given.study().round()) {
            throw closed(given);
          }
          if (!new SheetTable(c).write(id, now.round(), kept)) {
            throw Problem.of(Kind.CONFLICT, "indicators.delphi-twice", now.round());
          }
          return kept;
        });
  }

  private static void refuseClosed(Given given) {
    if (given.mine().sentAt() != null) {
      throw Problem.of(Kind.CONFLICT, "indicators.delphi-twice", given.round().number());
    }
    if (given.study().state() != State.OPEN) {
      throw closed(given);
    }
    if (today().isAfter(given.round().deadline())) {
      throw Problem.of(
          Kind.CONFLICT,
          "indicators.delphi-late",
          given.round().number(),
          given.round().deadline().toString());
    }
  }

  private static Problem closed(Given given) {
    return Problem.of(Kind.CONFLICT, "indicators.delphi-closed", given.round().number());
  }

  private static List<Violation> wrong(Given given, Sheet sheet, boolean send) {
    List<Violation> wrong = new ArrayList<>();
    for (Item item : given.items()) {
      Mark mark = sheet.answers().get(item.place());
      String field = "importance" + item.place();
      if (mark == null || mark.importance() == null) {
        if (send) {
          wrong.add(Violation.at(field, "", "indicators.delphi-unanswered"));
        }
      } else {
        scale(wrong, field, mark.importance());
      }
      if (mark != null && mark.feasibility() != null) {
        scale(wrong, "feasibility" + item.place(), mark.feasibility());
      }
      if (mark != null && mark.reason().length() > LONGEST_REASON) {
        wrong.add(
            Violation.at(
                "reason" + item.place(), mark.reason(), "indicators.expert-words", LONGEST_REASON));
      }
    }
    if (send && sheet.judgment().isEmpty()) {
      wrong.add(Violation.at("familiarity", "", "indicators.delphi-judgment"));
    }
    if (sheet.suggestion().length() > LONGEST_SUGGESTION) {
      wrong.add(Violation.at("suggestion", "", "indicators.expert-words", LONGEST_SUGGESTION));
    }
    return wrong;
  }

  private static void scale(List<Violation> wrong, String field, int value) {
    if (value < 1 || value > HIGHEST) {
      wrong.add(Violation.at(field, value, "indicators.delphi-scale", value));
    }
  }
}
