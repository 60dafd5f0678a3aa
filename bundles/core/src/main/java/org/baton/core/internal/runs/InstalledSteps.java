package org.baton.core.internal.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.FixedStep;
import org.baton.core.internal.engine.InstalledStep;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps that are installed now. */
@Component(service = InstalledSteps.class)
public final class InstalledSteps {
  private static final Logger LOG = LoggerFactory.getLogger(InstalledSteps.class);

  private final Map<EvaluationStep, InstalledStep> steps = new ConcurrentHashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void add(EvaluationStep step, ServiceReference<EvaluationStep> reference) {
    try {
      put(step, reference.getBundle().getVersion().toString());
    } catch (IllegalArgumentException e) {
      LOG.warn("A step of {} takes no part: {}", reference.getBundle(), e.getMessage());
    }
  }

  void remove(EvaluationStep step) {
    steps.remove(step);
  }

  /** Adds a step of a module of this version. */
  public void put(EvaluationStep step, String version) {
    steps.put(step, InstalledStep.of(step, version));
  }

  /** All, in the order in which they run. */
  public List<InstalledStep> all() {
    return steps.values().stream().sorted(InstalledStep.ORDER).toList();
  }

  /** What a cycle that opens now is opened with. */
  public List<FixedStep> toFix() {
    return all().stream().map(s -> new FixedStep(s.id(), s.module(), s.version())).toList();
  }

  /** The steps a cycle was opened with, as far as they are there in the same version. */
  public List<InstalledStep> of(Cycle cycle) {
    return cycle.steps().stream().map(this::same).filter(Objects::nonNull).toList();
  }

  /**
   * The steps of a cycle, each with the version that is there now; as they were where it is not.
   */
  public List<FixedStep> renewed(Cycle cycle) {
    return cycle.steps().stream()
        .map(
            fixed ->
                installed(fixed.id())
                    .map(s -> new FixedStep(fixed.id(), fixed.module(), s.version()))
                    .orElse(fixed))
        .toList();
  }

  private InstalledStep same(FixedStep fixed) {
    return installed(fixed.id()).filter(s -> s.version().equals(fixed.version())).orElse(null);
  }

  /** The step with this id, if it is there. */
  public Optional<InstalledStep> installed(String id) {
    return steps.values().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /**
   * The pattern of a sentence in both languages, as the module of an installed step has it; the key
   * itself where it has none.
   */
  Text pattern(String module, String key) {
    return steps.values().stream()
        .filter(s -> s.module().equals(module))
        .findFirst()
        .map(s -> new Text(pattern(s, "zh", key), pattern(s, "en", key)))
        .orElse(Text.same(key));
  }

  private static String pattern(InstalledStep step, String language, String key) {
    String file = "OSGI-INF/l10n/" + step.module() + "_" + language + ".properties";
    try (InputStream in = step.step().getClass().getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        return key;
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts.getProperty(key, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why a cycle must wait: every step it was opened with that is not there as it was. */
  public List<Violation> missing(Cycle cycle) {
    List<Violation> missing = new ArrayList<>();
    for (FixedStep fixed : cycle.steps()) {
      Optional<InstalledStep> found = installed(fixed.id());
      if (found.isEmpty()) {
        missing.add(
            Violation.at(
                fixed.id(), "", "core.step.missing", fixed.id(), fixed.module(), fixed.version()));
      } else if (!found.get().version().equals(fixed.version())) {
        missing.add(
            Violation.at(
                fixed.id(),
                found.get().version(),
                "core.step.other",
                fixed.id(),
                fixed.module(),
                fixed.version(),
                found.get().version()));
      }
    }
    return missing;
  }
}
