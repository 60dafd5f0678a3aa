package org.baton.web.internal.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.text.Texts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whether everything that is installed is ready, and if not, why. */
@Component(service = Health.class)
public final class Health {
  private final BundleContext context;
  private final Texts texts;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  final Collection<HealthCheck> checks = new CopyOnWriteArrayList<>();

  /** One thing that was looked at. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Check(String name, String state, String reason, String remedy) {}

  /** The whole. */
  public record Report(String version, String state, List<Check> checks) {
    boolean ready() {
      return state.equals("ready");
    }
  }

  /** Asks everybody who has something to say. */
  @Activate
  public Health(BundleContext context, @Reference Texts texts) {
    this.context = context;
    this.texts = texts;
  }

  /** Looks now. */
  public Report report(Locale locale) {
    List<Check> all = new ArrayList<>();
    for (HealthCheck check : checks) {
      all.add(ask(check, locale));
    }
    all.sort((a, b) -> a.name().compareTo(b.name()));
    boolean ready =
        all.stream().allMatch(c -> c.state().equals("ready") || c.state().equals("warning"));
    return new Report(version(), ready ? "ready" : "not ready", all);
  }

  private Check ask(HealthCheck check, Locale locale) {
    Optional<Problem> problem;
    Optional<Problem> said;
    String name = check.name();
    try {
      problem = check.problem();
      said = problem.isPresent() ? problem : check.warning();
    } catch (RuntimeException e) {
      // The check is broken, which says nothing about the thing it checks.
      return new Check(
          name,
          "unknown",
          texts.text(locale, "web.health.broken", name, e.toString()),
          texts.text(locale, "web.health.broken.remedy"));
    }
    return said.map(
            p ->
                new Check(
                    name,
                    problem.isPresent() ? "not ready" : "warning",
                    texts.text(locale, p.code(), p.arguments().toArray()),
                    texts.text(locale, p.code() + ".remedy", p.arguments().toArray())))
        .orElseGet(() -> new Check(name, "ready", "", ""));
  }

  private String version() {
    var version = context.getBundle().getVersion();
    String number = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    return version.getQualifier().isEmpty() ? number : number + "-" + version.getQualifier();
  }
}
