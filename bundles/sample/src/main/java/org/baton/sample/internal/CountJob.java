package org.baton.sample.internal;

import org.baton.api.data.Job;
import org.baton.api.data.Scheduled;
import org.baton.sample.internal.store.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts the notes every second. */
@Component(service = Job.class)
@Scheduled(name = "sample.count", every = 1)
public final class CountJob implements Job {
  private final Notes notes;

  /** Counts these notes. */
  @Activate
  public CountJob(@Reference Notes notes) {
    this.notes = notes;
  }

  @Override
  public void run() {
    notes.count();
  }
}
