package org.baton.sdk.contract;

import java.util.List;
import java.util.stream.Stream;
import org.baton.sdk.platform.BuiltModule;
import org.baton.sdk.platform.MemoryRun;
import org.junit.jupiter.api.Test;

/**
 * What the platform expects of a module, for the module to extend:
 *
 * <pre>{@code
 * class ContractTest extends ModuleContract {}
 * }</pre>
 *
 * <p>It looks at the classes, texts, scripts and manifest that the build made. That pages pass axe
 * and that nothing stays behind when a module goes cannot be seen without a server; the container
 * tests of the platform look at that.
 */
public abstract class ModuleContract {
  /** Whoever extends it has nothing to do. */
  protected ModuleContract() {}

  /**
   * The run on which the module's steps are tried, the same at each call. To be given another one
   * when a step needs a plan or values of its own.
   */
  protected MemoryRun run() {
    return TrialRun.make();
  }

  @Test
  final void theModuleKeepsTheRulesOfThePlatform() {
    List<Breach> breaches = breaches(BuiltModule.at(BuiltModule.HERE));
    if (!breaches.isEmpty()) {
      throw new AssertionError(words(breaches));
    }
  }

  /** All rules that a module does not keep. */
  final List<Breach> breaches(BuiltModule module) {
    return Stream.of(
            new Naming(),
            new Imports(),
            new LanguageFiles(),
            new Words(),
            new Forms(),
            new Leaks(),
            new Tables(),
            new Steps(this::run))
        .flatMap(check -> check.breaches(module).stream())
        .distinct()
        .toList();
  }

  private static String words(List<Breach> breaches) {
    StringBuilder words = new StringBuilder("The module breaks the contract in ");
    words.append(breaches.size()).append(" place(s):");
    breaches.forEach(b -> words.append("\n - ").append(b));
    return words.toString();
  }
}
