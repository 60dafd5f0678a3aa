package org.baton.web.internal.rest;

/** The request that this thread works for, from its filters to its method. */
final class Calls {
  private final ThreadLocal<Call> current = new ThreadLocal<>();

  void set(Call call) {
    current.set(call);
  }

  void clear() {
    current.remove();
  }

  /** Hands the request over once: what its method asks inside gets none. */
  Call take() {
    Call call = current.get();
    current.remove();
    return call;
  }
}
