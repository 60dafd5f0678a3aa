package org.baton.core.internal.imports;

import java.io.IOException;
import org.baton.api.data.Job;
import org.baton.api.data.Scheduled;
import org.baton.core.internal.works.Works;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends the work of processes that died and takes away files that nobody confirmed. */
@Component(service = Job.class)
@Scheduled(name = "core.works", every = 600)
public final class TidyJob implements Job {
  private final Works works;
  private final ImportDesk desk;

  /** Looks after these. */
  @Activate
  public TidyJob(@Reference Works works, @Reference ImportDesk desk) {
    this.works = works;
    this.desk = desk;
  }

  @Override
  public void run() throws IOException {
    works.endDead();
    desk.tidy();
  }
}
