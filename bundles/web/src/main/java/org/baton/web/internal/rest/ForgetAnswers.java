package org.baton.web.internal.rest;

import org.baton.api.data.Database;
import org.baton.api.data.Job;
import org.baton.api.data.Scheduled;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes kept answers after a day. */
@Component(service = Job.class)
@Scheduled(name = "web.kept-answers", every = 3600)
public final class ForgetAnswers implements Job {
  private final KeptAnswers kept;

  /** Works on the kept answers as soon as their table is there. */
  @Activate
  public ForgetAnswers(@Reference(target = "(org.baton.module=web)") Database database) {
    this(new KeptAnswers(database));
  }

  ForgetAnswers(KeptAnswers kept) {
    this.kept = kept;
  }

  @Override
  public void run() {
    kept.forgetOld();
  }
}
