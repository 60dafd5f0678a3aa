package org.baton.core.internal.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the folder of real data. */
final class SharedData implements ExecutionCondition {
  static Path folder() {
    String given = System.getProperty("baton.shared");
    if (given != null) {
      return Path.of(given);
    }
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
      at = at.getParent();
    }
    return at == null ? Path.of("../shared/data") : at.resolve("shared/data");
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isDirectory(folder())) {
      return ConditionEvaluationResult.enabled("real data in " + folder());
    }
    String reason = "no real data in " + folder() + "; set -Dbaton.shared";
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(reason);
    }
    System.out.println("skipped: " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
