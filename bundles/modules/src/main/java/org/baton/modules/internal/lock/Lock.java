package org.baton.modules.internal.lock;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What exactly a server consists of.
 *
 * @param format the version of this format
 * @param platform the version of the platform
 * @param java the version of the Java machine
 * @param modules every module, sorted by id
 * @param configuration what is set for the modules, sorted by PID
 */
@JsonPropertyOrder({"format", "platform", "java", "modules", "configuration"})
public record Lock(
    int format, String platform, String java, List<Module> modules, List<Settings> configuration) {
  static final int FORMAT = 1;

  /**
   * A module.
   *
   * @param id its id
   * @param version the version of its bundle
   * @param sha256 the hash of its jar's bytes, in hexadecimal
   * @param publisher who its jar says it is from; empty when it does not say
   */
  @JsonPropertyOrder({"id", "version", "sha256", "publisher"})
  public record Module(String id, String version, String sha256, String publisher) {
    /** Checks that nothing is null. */
    public Module {
      Objects.requireNonNull(id);
      Objects.requireNonNull(version);
      Objects.requireNonNull(sha256);
      Objects.requireNonNull(publisher);
    }
  }

  /**
   * What is set for a module.
   *
   * @param pid the PID
   * @param values the values by their names; secrets are left out
   */
  @JsonPropertyOrder({"pid", "values"})
  public record Settings(String pid, Map<String, String> values) {
    /** Sorts the values. */
    public Settings {
      Objects.requireNonNull(pid);
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }

  /** Sorts the lists. */
  public Lock {
    Objects.requireNonNull(platform);
    Objects.requireNonNull(java);
    modules = modules.stream().sorted(Comparator.comparing(Module::id)).toList();
    configuration = configuration.stream().sorted(Comparator.comparing(Settings::pid)).toList();
  }

  Optional<Module> module(String id) {
    return modules.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  Map<String, String> settings(String pid) {
    return configuration.stream()
        .filter(s -> s.pid().equals(pid))
        .findFirst()
        .map(Settings::values)
        .orElse(Map.of());
  }
}
