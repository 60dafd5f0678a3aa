package org.baton.web.internal.gate;

import java.util.Optional;
import org.baton.access.Authentication;
import org.baton.access.Session;
import org.baton.access.SignedIn;
import org.baton.api.access.Caller;

/** One account with the session {@code s1}, its word {@code word}, and the token {@code t1}. */
final class TestAccounts implements Authentication {
  private static final Caller EVA = new Caller("eva", "Eva");
  Caller present;
  boolean must;

  @Override
  public Caller verify(String account, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SignedIn signIn(String account, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void signOut(String secret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Session> bySession(String secret) {
    return secret.equals("s1") ? Optional.of(new Session(EVA, "word", must)) : Optional.empty();
  }

  @Override
  public Optional<Session> byToken(String token) {
    return token.equals("t1") ? Optional.of(new Session(EVA, "", must)) : Optional.empty();
  }

  @Override
  public void changePassword(String account, String now, String next) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mayAnywhere(String permission) {
    return false;
  }

  @Override
  public <R, X extends Exception> R as(Caller caller, Work<R, X> work) throws X {
    present = caller;
    try {
      return work.run();
    } finally {
      present = null;
    }
  }
}
