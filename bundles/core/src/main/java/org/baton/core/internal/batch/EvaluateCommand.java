package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Phase;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.engine.Engine;
import org.baton.core.internal.engine.InstalledStep;
import org.baton.core.internal.engine.PastScores;
import org.baton.core.internal.engine.Progress;
import org.baton.core.internal.engine.RunRecord;
import org.baton.core.internal.engine.UnitResult;
import org.baton.core.internal.engine.UnitResult.NodeResult;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.plan.PlanDocument;
import org.baton.core.internal.plan.PlanReader;

/** {@code baton evaluate}: evaluates files by a plan, without a server. */
public final class EvaluateCommand {
  /** All is written. */
  static final int DONE = 0;

  /** Something given is wrong; nothing was written that could be taken for a result. */
  static final int WRONG = 2;

  /** Something broke that is not the user's mistake. */
  static final int BROKEN = 3;

  private final PrintStream out;
  private final PrintStream err;

  EvaluateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends with its exit code. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new EvaluateCommand(out, err).run(words));
  }

  int run(String... words) {
    Sentences sentences = new Sentences(Arguments.locale(words));
    try {
      evaluate(Arguments.of(words), sentences);
      return DONE;
    } catch (Problem e) {
      complain(e, sentences);
      return WRONG;
    } catch (IOException | java.io.UncheckedIOException e) {
      err.println(sentences.say("core.batch.io", String.valueOf(e.getMessage())));
      return BROKEN;
    }
  }

  private void evaluate(Arguments given, Sentences sentences) throws IOException {
    PlanDocument document = new PlanReader().read(text(given.plan()));
    List<InstalledStep> steps = steps();
    refuseMissing(document.plan(), steps);
    ExecutorService executor = Executors.newFixedThreadPool(given.threads());
    try {
      ScoreFiles files =
          new ScoreFiles(
              given.scores(), given.targets(), document.columns(), executor, given.threads());
      Optional<Table> listed = given.units().map(Table::new);
      UnitTable units = UnitFiles.read(listed, document.columns().unit(), files.files());
      explainable(given, units);
      Engine engine = new Engine(executor, given.threads());
      UnitLines lines = new UnitLines(executor, given.threads());
      write(given, document, units, files, engine, steps, lines, sentences);
    } finally {
      executor.shutdownNow();
    }
  }

  private void write(
      Arguments given,
      PlanDocument document,
      UnitTable units,
      ScoreFiles files,
      Engine engine,
      List<InstalledStep> steps,
      UnitLines lines,
      Sentences sentences)
      throws IOException {
    Files.deleteIfExists(given.out().resolve("run.json"));
    ResultFiles sink = new ResultFiles(given.out(), given.explain(), given.rankBy(), lines);
    Places places = new Places(document.plan(), units, given.checkDuplicates());
    RunRecord record =
        engine.evaluate(
            document.plan(),
            units,
            files.input(places),
            PastScores.NONE,
            steps,
            sink,
            Progress.NONE);
    RunRecord kept = given.rankBy().isEmpty() ? record : withReason(record, given);
    // Written last: a folder without run.json has no finished run.
    Files.writeString(given.out().resolve("run.json"), kept.json());
    sink.explained().forEach(r -> explain(r, sentences));
    record.steps().forEach(s -> s.remarks().forEach(v -> out.println(place(v, sentences))));
    out.println(
        sentences.say(
            "core.batch.done",
            record.counts().get("units"),
            record.counts().get("scored"),
            given.out().toString()));
  }

  private static RunRecord withReason(RunRecord record, Arguments given) {
    var parameters = new java.util.TreeMap<>(record.parameters());
    parameters.put("ranking.by", given.rankBy());
    parameters.put("ranking.reason", given.reason());
    return new RunRecord(
        record.planHash(), record.inputHash(), parameters, record.steps(), record.counts());
  }

  private static void explainable(Arguments given, UnitTable units) {
    for (String unit : given.explain()) {
      if (units.indexOf(unit) < 0) {
        throw Problem.of(Problem.Kind.NOT_FOUND, "core.batch.explain-unknown", unit);
      }
    }
  }

  private static String text(Path plan) throws IOException {
    if (!Files.isReadable(plan) || Files.isDirectory(plan)) {
      throw Problem.of(Problem.Kind.NOT_FOUND, "core.batch.file-missing", plan.toString());
    }
    if (Files.size(plan) > 8L << 20) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "core.plan.too.large", 8 << 20);
    }
    return Files.readString(plan);
  }

  private static List<InstalledStep> steps() {
    List<InstalledStep> steps =
        ServiceLoader.load(EvaluationStep.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(s -> InstalledStep.of(s, version(s.getClass())))
            .toList();
    if (steps.isEmpty()) {
      throw Problem.of(Problem.Kind.UNAVAILABLE, "core.batch.no-steps");
    }
    return steps;
  }

  /** Without one of these phases there would be a file of results without any totals. */
  private static void refuseMissing(Plan plan, List<InstalledStep> steps) {
    EnumSet<Phase> missing = EnumSet.of(Phase.STANDARDISE, Phase.AGGREGATE);
    if (!plan.groups().isEmpty()) {
      missing.add(Phase.COMBINE);
    }
    if (!plan.grades().isEmpty()) {
      missing.add(Phase.GRADE);
    }
    if (!plan.adjustments().items().isEmpty()) {
      missing.add(Phase.ADJUST);
    }
    steps.forEach(s -> missing.remove(s.phase()));
    if (!missing.isEmpty()) {
      throw Problem.of(Problem.Kind.UNAVAILABLE, "core.batch.steps-missing", missing.toString());
    }
  }

  private static String version(Class<?> step) {
    String version = step.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private void explain(UnitResult result, Sentences sentences) {
    out.println(result.code() + ": " + Cells.number(result.total()) + " " + result.grade());
    explain(result.root(), "  ", sentences);
  }

  private void explain(NodeResult node, String indent, Sentences sentences) {
    String share = String.format(java.util.Locale.ROOT, "%.2f %%", node.share() * 100);
    String score = Double.isNaN(node.score()) ? node.state().name() : Cells.number(node.score());
    out.println(indent + node.code() + ": " + score + " (" + share + ")");
    node.why()
        .forEach(w -> out.println(indent + "  - " + sentences.say(w.module(), w.key(), w.words())));
    node.children().forEach(child -> explain(child, indent + "  ", sentences));
  }

  private void complain(Problem problem, Sentences sentences) {
    Object[] words = problem.arguments().toArray();
    err.println(sentences.say(problem.code(), words));
    problem.violations().forEach(v -> err.println(place(v, sentences)));
    err.println("-> " + sentences.say(problem.code() + ".remedy", words));
    if (problem.getCause() instanceof Problem first && first != problem) {
      complain(first, sentences);
    }
  }

  private static String place(Violation v, Sentences sentences) {
    Object[] words = v.arguments().toArray();
    String row = v.line() == 0 ? "" : sentences.say("core.batch.line", String.valueOf(v.line()));
    String place = String.join(" ", v.source(), row, v.field()).strip().replaceAll(" +", " ");
    return "  "
        + place
        + (v.value().isEmpty() ? "" : " [" + v.value() + "]")
        + ": "
        + sentences.say(v.code(), words)
        + "\n    -> "
        + sentences.say(v.code() + ".remedy", words);
  }
}
