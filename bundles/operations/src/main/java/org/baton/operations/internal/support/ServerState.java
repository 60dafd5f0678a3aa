package org.baton.operations.internal.support;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.baton.api.module.HealthCheck;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.Modules;
import org.baton.api.problem.Problem;
import org.baton.api.text.Texts;
import org.baton.store.ModuleSchemas;
import org.baton.store.SchemaState;
import org.baton.store.SchemaStates;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What is installed and how it stands, as text. */
@Component(service = ServerState.class)
public final class ServerState {
  private static final Map<Integer, String> STATES =
      Map.of(
          Bundle.INSTALLED, "INSTALLED",
          Bundle.RESOLVED, "RESOLVED",
          Bundle.STARTING, "STARTING",
          Bundle.ACTIVE, "ACTIVE",
          Bundle.STOPPING, "STOPPING");

  private final BundleContext context;
  private final Modules modules;
  private final ModuleSchemas schemas;
  private final Texts texts;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private final Collection<HealthCheck> checks = new CopyOnWriteArrayList<>();

  /** Looks at the server. */
  @Activate
  public ServerState(
      BundleContext context,
      @Reference Modules modules,
      @Reference ModuleSchemas schemas,
      @Reference Texts texts) {
    this.context = context;
    this.modules = modules;
    this.schemas = schemas;
    this.texts = texts;
  }

  String version() {
    return context.getBundle().getVersion().toString();
  }

  String modules(Redaction redaction) {
    return modules.installed().stream()
        .map(m -> module(m, redaction))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String module(ModuleInfo module, Redaction redaction) {
    return String.join(
        " ",
        module.id(),
        module.version(),
        module.state().name(),
        String.valueOf(module.startedAt()),
        redaction.of(module.reason()));
  }

  String bundles() {
    return Arrays.stream(context.getBundles())
        .map(
            b ->
                String.join(
                    " ",
                    Long.toString(b.getBundleId()),
                    STATES.getOrDefault(b.getState(), "UNINSTALLED"),
                    String.valueOf(b.getSymbolicName()),
                    String.valueOf(b.getVersion())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  String health(Redaction redaction) {
    return checks.stream()
        .map(c -> c.name() + " " + redaction.of(found(c)))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String found(HealthCheck check) {
    try {
      Optional<Problem> problem = check.problem().or(check::warning);
      return problem
          .map(p -> p.code() + " " + texts.text(Locale.ENGLISH, p.code(), p.arguments().toArray()))
          .orElse("ready");
    } catch (RuntimeException e) {
      return "broken " + e;
    }
  }

  String schemas() {
    List<SchemaState> all = states();
    Map<String, ModuleSchemas.Size> sizes =
        schemas.sizes(all.stream().map(SchemaState::module).toList()).stream()
            .collect(Collectors.toMap(ModuleSchemas.Size::module, s -> s));
    return all.stream()
        .map(s -> schema(s, sizes.get(s.module())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Who keeps the states is looked for when they are needed and not before: the tables of this
   * module come, and this part with them, while that one is still being made.
   */
  private List<SchemaState> states() {
    ServiceReference<SchemaStates> reference = context.getServiceReference(SchemaStates.class);
    SchemaStates states = reference == null ? null : context.getService(reference);
    if (states == null) {
      return List.of();
    }
    try {
      return states.all();
    } finally {
      context.ungetService(reference);
    }
  }

  private static String schema(SchemaState state, ModuleSchemas.Size size) {
    String fill =
        size == null
            ? "no tables"
            : size.tables() + " tables, " + size.rows() + " rows, " + size.bytes() + " bytes";
    String problem = state.problem().map(p -> " " + p.code()).orElse("");
    return state.module() + " version " + state.version() + ": " + fill + problem;
  }
}
