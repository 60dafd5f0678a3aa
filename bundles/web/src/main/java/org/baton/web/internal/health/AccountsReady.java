package org.baton.web.internal.health;

import java.util.Optional;
import org.baton.access.Authentication;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** People can sign in; which also says that the database answers. */
@Component
public final class AccountsReady implements HealthCheck {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Authentication authentication;

  /** Looks at the accounts. */
  @Activate
  public AccountsReady() {}

  @Override
  public String name() {
    return "web.accounts";
  }

  @Override
  public Optional<Problem> problem() {
    Authentication present = authentication;
    if (present == null) {
      return Optional.of(Problem.of(Kind.UNAVAILABLE, "web.access.absent"));
    }
    try {
      present.byToken("health");
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(Problem.of(Kind.UNAVAILABLE, "web.health.database").causedBy(e));
    }
  }
}
