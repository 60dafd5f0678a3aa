package org.baton.modules.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Says in words which part of a module is not in service, original causes first. */
final class Components {
  private static final int MOST_WORDS = 300;

  private static final String SERVICE_COMPONENT = "Service-Component";

  private final ServiceComponentRuntime runtime;

  Components(ServiceComponentRuntime runtime) {
    this.runtime = runtime;
  }

  private record Part(
      ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {}

  /** What keeps a part of the module out of service; empty when all parts are in service. */
  Optional<Problem> problem(Bundle bundle, String module) {
    Collection<ComponentDescriptionDTO> all = runtime.getComponentDescriptionDTOs(bundle);
    List<ComponentDescriptionDTO> descriptions =
        all.stream().filter(runtime::isComponentEnabled).toList();
    boolean known = all.size() >= declared(bundle);
    if (!known || all.stream().anyMatch(d -> d.defaultEnabled && !descriptions.contains(d))) {
      // Active, and the component runtime has not come to all of it yet.
      return Optional.of(Problem.of(Kind.UNAVAILABLE, "modules.state.starting", module));
    }
    List<Part> parts =
        descriptions.stream()
            .flatMap(
                d -> runtime.getComponentConfigurationDTOs(d).stream().map(c -> new Part(d, c)))
            .toList();
    return failed(parts, module)
        .or(() -> waiting(parts, provided(descriptions), module))
        .or(() -> unconfigured(descriptions, parts, module));
  }

  /** The least number of components the bundle has: each named file describes one or more. */
  private static int declared(Bundle bundle) {
    String files = bundle.getHeaders("").get(SERVICE_COMPONENT);
    return files == null || files.isBlank() ? 0 : files.split(",").length;
  }

  private static Optional<Problem> failed(List<Part> parts, String module) {
    return parts.stream()
        .filter(p -> p.configuration().state == ComponentConfigurationDTO.FAILED_ACTIVATION)
        .map(
            p ->
                Problem.of(
                    Kind.CONFLICT,
                    "modules.component.failed",
                    module,
                    simple(p.description().implementationClass),
                    rootCause(p.configuration().failure)))
        .findFirst();
  }

  /** A reference to another part of the same module is only a consequence. */
  private static Optional<Problem> waiting(List<Part> parts, Set<String> provided, String module) {
    return parts.stream()
        .filter(p -> p.configuration().state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
        .flatMap(
            p ->
                Arrays.stream(p.configuration().unsatisfiedReferences)
                    .map(r -> reference(p.description(), r))
                    .filter(r -> !provided.contains(r.interfaceName))
                    .map(r -> sentence(p.description(), r, module)))
        .findFirst();
  }

  private static Optional<Problem> unconfigured(
      Collection<ComponentDescriptionDTO> descriptions, List<Part> parts, String module) {
    return descriptions.stream()
        .filter(d -> "require".equals(d.configurationPolicy))
        .filter(d -> parts.stream().noneMatch(p -> p.description().name.equals(d.name)))
        .map(
            d ->
                Problem.of(
                    Kind.CONFLICT,
                    "modules.component.unconfigured",
                    module,
                    simple(d.implementationClass),
                    String.join(", ", d.configurationPid)))
        .findFirst();
  }

  private static Problem sentence(
      ComponentDescriptionDTO component, ReferenceDTO reference, String module) {
    String part = simple(component.implementationClass);
    String service = simple(reference.interfaceName);
    if (reference.interfaceName.equals(Database.class.getName())) {
      return Problem.of(Kind.UNAVAILABLE, "modules.component.tables", module);
    }
    Optional<String> other = Missing.module(reference.interfaceName);
    if (other.isPresent() && !Admission.PLATFORM.contains(other.get())) {
      return Problem.of(
          Kind.CONFLICT, "modules.component.waits.module", module, part, service, other.get());
    }
    return Problem.of(Kind.CONFLICT, "modules.component.waits", module, part, service);
  }

  private static ReferenceDTO reference(
      ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
    return Arrays.stream(component.references)
        .filter(r -> r.name.equals(unsatisfied.name))
        .findFirst()
        .orElseGet(
            () -> {
              ReferenceDTO unknown = new ReferenceDTO();
              unknown.interfaceName = unsatisfied.name;
              return unknown;
            });
  }

  private static Set<String> provided(Collection<ComponentDescriptionDTO> descriptions) {
    return descriptions.stream()
        .flatMap(d -> Arrays.stream(d.serviceInterfaces))
        .collect(Collectors.toSet());
  }

  /** The last cause of a stack trace, without the class's package. */
  static String rootCause(String trace) {
    if (trace == null || trace.isBlank()) {
      return "?";
    }
    String cause =
        trace
            .lines()
            .filter(l -> l.startsWith("Caused by: "))
            .reduce((first, second) -> second)
            .map(l -> l.substring("Caused by: ".length()))
            .orElseGet(() -> trace.lines().findFirst().orElse("?"));
    String words = cause.replaceFirst("^([a-z][\\w]*\\.)+", "").strip();
    return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "\u2026" : words;
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
