package org.baton.access;

import java.util.Optional;
import org.baton.api.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds out who is calling and puts the caller on the thread. For the doors of the platform (web,
 * shell, jobs), not for modules, which ask {@link org.baton.api.access.Access}.
 */
@ProviderType
public interface Authentication {
  /** Work done for a caller. */
  @FunctionalInterface
  interface Work<R, X extends Exception> {
    /** Does the work. */
    R run() throws X;
  }

  /**
   * Checks an account's password.
   *
   * @throws org.baton.api.problem.Problem with the same words whether the account or the password
   *     is wrong; or when there were too many tries
   */
  Caller verify(String account, String password);

  /**
   * Checks the password and begins a session.
   *
   * @throws org.baton.api.problem.Problem as {@link #verify}
   */
  SignedIn signIn(String account, String password);

  /** Ends the session; nothing happens when there is none. */
  void signOut(String secret);

  /** The session a cookie stands for, unless it ended. */
  Optional<Session> bySession(String secret);

  /** The session an API token stands for, unless it expired or was withdrawn. */
  Optional<Session> byToken(String token);

  /**
   * Gives the caller a new password after checking the present one; all other sessions end.
   *
   * @throws org.baton.api.problem.Problem when the present one is wrong or the new one too weak
   */
  void changePassword(String account, String present, String next);

  /**
   * Whether the caller holds the permission for any unit at all: enough to be shown the way to a
   * page, which then checks for the unit it is about.
   */
  boolean mayAnywhere(String permission);

  /**
   * Does work for a request that comes from somewhere: sign-ins that it tries are counted against
   * the address too, and a session that begins remembers both.
   *
   * @param address the network address; empty when unknown
   * @param agent what the browser or program calls itself; empty when unknown
   */
  default <R, X extends Exception> R from(String address, String agent, Work<R, X> work) throws X {
    return work.run();
  }

  /** Does work for a caller: on this thread and until it returns, {@code Access} knows them. */
  <R, X extends Exception> R as(Caller caller, Work<R, X> work) throws X;
}
