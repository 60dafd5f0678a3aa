package com.example.onsite.internal;

import com.example.onsite.internal.store.SiteCheck;
import com.example.onsite.internal.store.SiteChecks;
import org.baton.api.data.Handles;
import org.baton.api.data.Message;
import org.baton.api.data.MessageHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares what was found with what was reported, after the visit and at nobody's expense. */
@Component(service = MessageHandler.class)
@Handles(name = "onsite.compare", topic = SiteChecks.REPORTED)
public final class CompareHandler implements MessageHandler {
  private static final double TOLERATED = 0.01;

  private final SiteChecks checks;

  /** Compares these. */
  @Activate
  public CompareHandler(@Reference SiteChecks checks) {
    this.checks = checks;
  }

  @Override
  public void handle(Message message) {
    SiteCheck check = checks.get(Long.parseLong(message.payload()));
    double apart = check.apart().orElse(0);
    if (apart > TOLERATED) {
      checks.remember(message.id(), check, apart);
    }
  }
}
