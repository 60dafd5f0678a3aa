package org.baton.access.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.access.Authentication.Work;
import org.baton.access.internal.store.Visitor;
import org.baton.api.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Who is calling on this thread, with what was asked and refused meanwhile. */
@Component(service = CurrentCaller.class)
public final class CurrentCaller {
  private static final int MOST_REFUSALS = 20;

  private final ThreadLocal<Context> current = new ThreadLocal<>();
  private final ThreadLocal<Visitor> visitor = ThreadLocal.withInitial(() -> Visitor.UNKNOWN);

  /** A permission that was refused. */
  record Refusal(Caller caller, String permission, String unit) {}

  /** Nobody is calling yet. */
  @Activate
  public CurrentCaller() {}

  /** One caller's stay on the thread. */
  static final class Context {
    private final Caller caller;
    private final List<Refusal> refusals = new ArrayList<>();
    private Held held;

    private Context(Caller caller) {
      this.caller = caller;
    }

    Caller caller() {
      return caller;
    }

    Held held() {
      return held;
    }

    void hold(Held read) {
      held = read;
    }

    void refused(String permission, String unit) {
      if (refusals.size() < MOST_REFUSALS) {
        refusals.add(new Refusal(caller, permission, unit));
      }
    }

    List<Refusal> refusals() {
      return refusals;
    }
  }

  Optional<Context> context() {
    return Optional.ofNullable(current.get());
  }

  /** Where the request of this thread comes from. */
  Visitor visitor() {
    return visitor.get();
  }

  /** Does the work for a request that comes from somewhere. */
  <R, X extends Exception> R from(Visitor where, Work<R, X> work) throws X {
    visitor.set(where);
    try {
      return work.run();
    } finally {
      visitor.remove();
    }
  }

  /** Does the work for a caller and puts back whoever was there before. */
  <R, X extends Exception> R as(Caller caller, Work<R, X> work, Refused refused) throws X {
    Context before = current.get();
    Context context = new Context(caller);
    current.set(context);
    try {
      return work.run();
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
      if (!context.refusals().isEmpty()) {
        refused.record(context.refusals());
      }
    }
  }

  /** Told what was refused, after the work and outside of its transaction. */
  @FunctionalInterface
  interface Refused {
    void record(List<Refusal> refusals);
  }
}
