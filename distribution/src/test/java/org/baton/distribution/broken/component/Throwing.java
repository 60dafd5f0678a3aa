package org.baton.distribution.broken.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Fails when it is made. */
@Component(service = Throwing.class, immediate = true)
public final class Throwing {
  /** Fails. */
  @Activate
  public Throwing() {
    throw new IllegalStateException("there is no paper in the printer");
  }
}
