package org.baton.distribution.broken.schema;

import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Waits for tables that never come. */
@Component(service = Waiting.class, immediate = true)
public final class Waiting {
  /** Never called. */
  @Activate
  public Waiting(@Reference(target = "(org.baton.module=brokenschema)") Database database) {}
}
