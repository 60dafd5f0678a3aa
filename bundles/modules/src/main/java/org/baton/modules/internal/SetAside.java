package org.baton.modules.internal;

import java.util.Collection;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What another server's changes mean here: the modules that are out of service meanwhile. */
@Component(service = SetAside.class)
public final class SetAside {
  private volatile Set<String> modules = Set.of();
  private volatile boolean following;

  /** None at first. */
  @Activate
  public SetAside() {}

  Set<String> modules() {
    return modules;
  }

  void set(Collection<String> now) {
    modules = Set.copyOf(now);
  }

  /** Whether modules are changed here now because another server changed them, or changes them. */
  boolean isChanging() {
    return following || !modules.isEmpty();
  }

  void following(boolean now) {
    following = now;
  }
}
