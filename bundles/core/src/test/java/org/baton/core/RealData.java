package org.baton.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test on real data from the folder {@code baton.shared}, else from {@code shared/data} beside a
 * folder above. Without it the test is skipped with a reason; where {@code CI=true} it fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealData.Present.class)
public @interface RealData {
  /** Where the data is. */
  final class Folder {
    private Folder() {}

    /** The folder of the data, if it is there. */
    static Optional<Path> find() {
      String given = System.getProperty("baton.shared");
      if (given != null) {
        return Optional.of(Path.of(given)).filter(Files::isDirectory);
      }
      for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
        Path data = at.resolve("shared/data");
        if (Files.isDirectory(data)) {
          return Optional.of(data);
        }
      }
      return Optional.empty();
    }

    /** A file of the data. */
    public static Path file(String name) {
      return find().orElseThrow().resolve(name);
    }
  }

  /** Decides whether the test runs. */
  final class Present implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Folder.find().isPresent()) {
        return ConditionEvaluationResult.enabled("the real data is there");
      }
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new IllegalStateException("no ../shared/data, and CI=true");
      }
      return ConditionEvaluationResult.disabled("no ../shared/data beside the project");
    }
  }
}
