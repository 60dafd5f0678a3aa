package org.baton.modules.internal;

import java.util.Collection;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The modules that are out of service here for as long as another server changes them. */
@Component(service = SetAside.class)
public final class SetAside {
  private volatile Set<String> modules = Set.of();

  /** None at first. */
  @Activate
  public SetAside() {}

  Set<String> modules() {
    return modules;
  }

  void set(Collection<String> now) {
    modules = Set.copyOf(now);
  }
}
