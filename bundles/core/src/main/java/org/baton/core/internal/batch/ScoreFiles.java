package org.baton.core.internal.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.baton.core.internal.engine.EvaluationInput;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.SheetSink;
import org.baton.core.internal.plan.InputColumns;

/** All files of an evaluation; what a file is shows in its heading. */
final class ScoreFiles {
  private final List<ScoreFile> files = new ArrayList<>();

  ScoreFiles(
      List<Path> scores,
      Optional<Path> targets,
      InputColumns columns,
      ExecutorService executor,
      int threads) {
    for (Path path : scores) {
      Table table = new Table(path);
      boolean longAnswers =
          !columns.wide()
              && table.column(columns.indicator()) >= 0
              && table.column(columns.score()) >= 0;
      if (!longAnswers) {
        files.add(new TableScores(table, columns, false));
      } else if (table.parquet().isPresent()) {
        files.add(new ParquetAnswers(table, table.parquet().get(), columns));
      } else {
        files.add(new LongAnswers(table, new CsvLines(path, executor, threads), columns));
      }
    }
    targets.ifPresent(t -> files.add(new TableScores(new Table(t), columns, true)));
  }

  List<ScoreFile> files() {
    return files;
  }

  EvaluationInput input(Places places) {
    return new EvaluationInput() {
      @Override
      public void sheets(SheetSink sink) {
        files.forEach(f -> f.sheets(sink, places));
        places.endIfAny();
      }

      @Override
      public void observations(ObservationSink sink) {
        files.forEach(f -> f.observations(sink, places));
        places.endIfAny();
      }
    };
  }
}
