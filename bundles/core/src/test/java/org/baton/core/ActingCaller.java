package org.baton.core;

import java.util.Optional;
import java.util.Set;
import org.baton.access.Authentication;
import org.baton.access.Session;
import org.baton.access.SignedIn;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;

/**
 * Whoever acts on a thread, with every permission that is not denied; an officer where nobody was
 * named.
 */
public final class ActingCaller implements Access, Authentication {
  private final ThreadLocal<Caller> acting =
      ThreadLocal.withInitial(() -> new Caller("officer", "officer"));

  private Set<String> denied = Set.of();

  /** From now on, this account acts on this thread. */
  public void become(String account) {
    acting.set(new Caller(account, account));
  }

  /** From now on, these permissions and no others are held for no unit at all. */
  public void deny(String... permissions) {
    denied = Set.of(permissions);
  }

  @Override
  public <R, X extends Exception> R as(Caller caller, Work<R, X> work) throws X {
    Caller before = acting.get();
    acting.set(caller);
    try {
      return work.run();
    } finally {
      acting.set(before);
    }
  }

  @Override
  public Caller caller() {
    return acting.get();
  }

  @Override
  public boolean may(String permission, String unit) {
    return !permission.startsWith("nobody.");
  }

  @Override
  public void require(String permission, String unit) {}

  @Override
  public boolean mayAnywhere(String permission) {
    return !denied.contains(permission);
  }

  @Override
  public Caller verify(String account, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SignedIn signIn(String account, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void signOut(String secret) {}

  @Override
  public Optional<Session> bySession(String secret) {
    return Optional.empty();
  }

  @Override
  public Optional<Session> byToken(String token) {
    return Optional.empty();
  }

  @Override
  public void changePassword(String account, String present, String next) {}
}
