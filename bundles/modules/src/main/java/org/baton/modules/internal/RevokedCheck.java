package org.baton.modules.internal;

import java.util.Map;
import java.util.Optional;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Revocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether anything that is installed was called back. It goes on running, so this only warns. */
@Component(service = HealthCheck.class)
public final class RevokedCheck implements HealthCheck {
  private final Origins origins;

  /** Looks at the modules at each question. */
  @Activate
  public RevokedCheck(@Reference Origins origins) {
    this.origins = origins;
  }

  @Override
  public String name() {
    return "modules.revoked";
  }

  @Override
  public Optional<Problem> problem() {
    return Optional.empty();
  }

  @Override
  public Optional<Problem> warning() {
    return warning(origins.all());
  }

  static Optional<Problem> warning(Map<String, Origin> origins) {
    return origins.entrySet().stream()
        .filter(e -> e.getValue().revocation() != null)
        .sorted(Map.Entry.comparingByKey())
        .findFirst()
        .map(e -> warning(e.getKey(), e.getValue().revocation()));
  }

  private static Problem warning(String module, Revocation revocation) {
    return Problem.of(
        Kind.CONFLICT,
        "modules.revoked",
        module,
        revocation.issuerName(),
        revocation.on().toString(),
        revocation.reason());
  }
}
