package org.baton.core.internal.cycles.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Stages;
import org.baton.api.page.Stages.Stage;
import org.baton.api.page.Stages.State;
import org.baton.api.page.Tasks;
import org.baton.api.page.Tone;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.LoopStage;
import org.baton.core.internal.cycles.NextStep;

/** What pages say about a cycle. */
public final class CycleParts {
  private CycleParts() {}

  /** A code as a part of a path. */
  public static String encoded(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The page of a cycle. */
  public static String path(Cycle cycle) {
    return "/core/cycles/" + encoded(cycle.code());
  }

  /** The way up to a cycle. */
  public static Action[] way(Reader reader, Cycle cycle) {
    return new Action[] {
      Action.link(reader.t("core.page.cycles"), "/core/cycles/"),
      Action.link(reader.t(cycle.title()), path(cycle))
    };
  }

  /** The name of a phase. */
  static String phase(Reader reader, CyclePhase phase) {
    return reader.t("core.phase." + lower(phase));
  }

  /** What a phase means to its reader. */
  static Tone tone(CyclePhase phase) {
    return switch (phase) {
      case DRAFT -> Tone.WARN;
      case CLOSED -> Tone.PLAIN;
      case FINAL -> Tone.GOOD;
      default -> Tone.INFO;
    };
  }

  /** The closed loop with the stage that is open. */
  static Stages loop(Reader reader, Cycle cycle) {
    List<Stage> stages =
        Arrays.stream(LoopStage.values()).map(s -> stage(reader, cycle, s)).toList();
    return new Stages(reader.t("core.loop.label", cycle.title()), stages, true);
  }

  private static Stage stage(Reader reader, Cycle cycle, LoopStage stage) {
    State state = stage.state(cycle.phase());
    String detail =
        state == State.NOW
            ? phase(reader, cycle.phase())
            : reader.t("core.loop." + lower(stage) + ".is");
    return new Stage(
        reader.t("core.loop." + lower(stage)), state, detail, place(reader, cycle, stage));
  }

  private static String place(Reader reader, Cycle cycle, LoopStage stage) {
    return switch (stage) {
      case PLAN -> path(cycle) + "/plan";
      case COUNSEL, IMPROVE -> path(cycle);
      case EVALUATE -> hasResults(reader, cycle) ? results(cycle) : path(cycle);
      case REPLAN -> reader.may("core.cycles.edit", "") ? "/core/cycles/new" : "/core/cycles/";
    };
  }

  /** Whether there are results of the whole cycle that this reader may open. */
  static boolean hasResults(Reader reader, Cycle cycle) {
    return cycle.publishedRun() != 0 && reader.may("core.results.view", "", cycle.code());
  }

  static String results(Cycle cycle) {
    return "/core/results/" + cycle.publishedRun();
  }

  /** All phases with the days on which they began. */
  static Stages phases(Reader reader, Cycle cycle, Map<CyclePhase, String> days) {
    List<Stage> stages =
        Arrays.stream(CyclePhase.values())
            .map(
                p ->
                    new Stage(
                        phase(reader, p), state(p, cycle.phase()), days.getOrDefault(p, ""), ""))
            .toList();
    return new Stages(reader.t("core.cycle.page.phases"), stages, false);
  }

  private static State state(CyclePhase phase, CyclePhase now) {
    int order = phase.compareTo(now);
    return order == 0 ? State.NOW : order < 0 ? State.DONE : State.AHEAD;
  }

  /** The reasons against the next phase, each leading to where it is settled. */
  static Tasks reasons(Reader reader, Cycle cycle, List<Violation> against) {
    Badge open = new Badge(Tone.WARN, reader.t("core.gate.open"));
    return new Tasks(
        reader.t("core.gate.ahead", phase(reader, cycle.phase().next())),
        against.stream()
            .map(
                v ->
                    new Tasks.Line(
                        sentence(reader, v),
                        NextStep.place(encoded(cycle.code()), v),
                        open,
                        remedy(reader, v)))
            .toList());
  }

  /** What is wrong, in the reader's language. */
  public static String sentence(Reader reader, Violation violation) {
    return reader.t(violation.code(), violation.arguments().toArray());
  }

  /** What to do about it; empty when nobody wrote it. */
  public static String remedy(Reader reader, Violation violation) {
    String key = violation.code() + ".remedy";
    String words = reader.t(key, violation.arguments().toArray());
    return words.equals(key) ? "" : words;
  }

  /** Whether this reader may do what is to be done next. */
  static boolean may(Reader reader, Cycle cycle, NextStep step) {
    return step.isWithin()
        ? reader.may(step.permission(), "", cycle.code())
        : reader.may(step.permission(), "");
  }

  /** Whether this reader may change the cycle. */
  public static boolean mayEdit(Reader reader, Cycle cycle) {
    return reader.may("core.cycles.edit", "", cycle.code());
  }

  /** The one thing to do next, for a reader who may; null for others. */
  static Action next(Reader reader, Cycle cycle, NextStep step) {
    if (!may(reader, cycle, step)) {
      return null;
    }
    String words =
        reader.t("core.next." + lower(step), cycle.title(), phase(reader, cycle.phase().next()));
    return Action.link(words, step.path(encoded(cycle.code()))).primary();
  }

  /** A constant as keys of texts write it. */
  public static String word(Enum<?> constant) {
    return lower(constant);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
