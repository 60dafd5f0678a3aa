package org.baton.web.internal.gate;

import java.util.Locale;
import java.util.Optional;
import org.baton.api.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The request that this thread answers. */
@Component(service = CurrentVisit.class)
public final class CurrentVisit {
  private static final Visit NOBODY =
      new Visit(
          "",
          "",
          Site.UNKNOWN,
          "",
          Locale.ENGLISH,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false);

  private final ThreadLocal<Visit> current = new ThreadLocal<>();

  /** No request yet. */
  @Activate
  public CurrentVisit() {}

  /** The request; an anonymous one outside of any. */
  public Visit get() {
    Visit visit = current.get();
    return visit == null ? NOBODY : visit;
  }

  void set(Visit visit) {
    current.set(visit);
  }

  void clear() {
    current.remove();
  }
}
