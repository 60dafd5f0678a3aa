package org.baton.modules.internal.lock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.LockedModules;
import org.baton.modules.internal.lock.Lock.Module;

/**
 * What has to be done so that a server has exactly the modules of a lock.
 *
 * @param install the files to install
 * @param remove the ids of the modules that are not in the lock
 */
record Rebuilding(List<Path> install, List<String> remove) {
  Rebuilding {
    install = List.copyOf(install);
    remove = List.copyOf(remove);
  }

  /**
   * Plans it and changes nothing.
   *
   * @param look refuses a file, by its place and name, that would not be let in
   * @throws Problem with every file that is missing or another one, and all else against it
   */
  static Rebuilding plan(Lock wanted, Lock current, JarFolder jars, BiConsumer<Path, String> look) {
    List<Violation> against = new ArrayList<>();
    List<Path> install = new ArrayList<>();
    if (!wanted.platform().equals(current.platform())) {
      against.add(
          Violation.at(
              "platform",
              current.platform(),
              "modules.lock.drift.platform",
              wanted.platform(),
              current.platform()));
    }
    for (Module module : wanted.modules()) {
      boolean there =
          current.module(module.id()).filter(m -> m.sha256().equals(module.sha256())).isPresent();
      if (!there) {
        file(module, jars, against)
            .filter(f -> isAccepted(module, f, look, against))
            .ifPresent(install::add);
      }
    }
    if (!against.isEmpty()) {
      throw Problem.invalid("modules.lock.refused", against);
    }
    return new Rebuilding(install, more(wanted, current));
  }

  private static Optional<Path> file(Module module, JarFolder jars, List<Violation> against) {
    if (LockedModules.isPlatform(module.id())) {
      against.add(
          Violation.at(
              module.id(),
              module.sha256(),
              "modules.lock.platform",
              module.id(),
              module.version()));
      return Optional.empty();
    }
    Optional<Path> file = jars.find(module.sha256());
    if (file.isEmpty()) {
      Optional<String> other = jars.other(module.id());
      String code = other.isPresent() ? "modules.lock.other" : "modules.lock.missing";
      against.add(
          Violation.at(
              module.id(),
              other.orElse(""),
              code,
              module.id(),
              module.version(),
              module.sha256(),
              other.orElse("")));
    }
    return file;
  }

  /** The hash is what counts, but a file that would be refused later is refused now. */
  private static boolean isAccepted(
      Module module, Path file, BiConsumer<Path, String> look, List<Violation> against) {
    String name = file.getFileName().toString();
    try {
      look.accept(file, name);
      return true;
    } catch (Problem e) {
      against.add(Violation.at(module.id(), name, e.code(), e.arguments().toArray()));
      against.addAll(e.violations());
      return false;
    }
  }

  private static List<String> more(Lock wanted, Lock current) {
    return current.modules().stream()
        .map(Module::id)
        .filter(id -> wanted.module(id).isEmpty() && !LockedModules.isPlatform(id))
        .toList();
  }

  /** What is done, for the audit trail. */
  Map<String, String> details() {
    return Map.of(
        "installed",
        String.join(", ", install.stream().map(f -> f.getFileName().toString()).toList()),
        "removed",
        String.join(", ", remove));
  }
}
