package org.baton.indicators.internal.negotiation;

import org.baton.api.data.Job;
import org.baton.api.data.Scheduled;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends rounds whose last day is over. */
@Component(service = Job.class)
@Scheduled(name = "indicators.negotiation-rounds", every = 300)
public final class OverdueRounds implements Job {
  private static final int AT_ONCE = 200;

  private final Negotiations negotiations;

  /** Works on the negotiations. */
  @Activate
  public OverdueRounds(@Reference Negotiations negotiations) {
    this.negotiations = negotiations;
  }

  @Override
  public void run() {
    while (negotiations.settleOverdue(AT_ONCE) == AT_ONCE) {
      // As long as there may be more.
    }
  }
}
