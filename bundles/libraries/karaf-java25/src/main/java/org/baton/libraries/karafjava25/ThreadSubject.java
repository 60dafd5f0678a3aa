package org.baton.libraries.karafjava25;

import java.security.AccessControlContext;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;

/**
 * The old contract of {@link Subject}'s static methods: the subject stays with the thread and is
 * inherited by the threads it makes. Java 24 and newer keep a subject only inside {@code callAs},
 * and {@code getSubject} throws. Karaf's classes are redirected here while they are loaded; the
 * signatures are therefore those of {@link Subject}.
 */
@SuppressWarnings("removal")
public final class ThreadSubject {
  private static final InheritableThreadLocal<Subject> CURRENT = new InheritableThreadLocal<>();

  private ThreadSubject() {}

  /** The subject of the work this thread does, or null; the context is not looked at. */
  public static Subject getSubject(AccessControlContext context) {
    return CURRENT.get();
  }

  /** Does work for a subject. */
  public static <T> T doAs(Subject subject, PrivilegedAction<T> action) {
    Subject before = CURRENT.get();
    CURRENT.set(subject);
    try {
      return action.run();
    } finally {
      restore(before);
    }
  }

  /**
   * Does work for a subject.
   *
   * @throws PrivilegedActionException around a checked exception of the work
   */
  public static <T> T doAs(Subject subject, PrivilegedExceptionAction<T> action)
      throws PrivilegedActionException {
    Subject before = CURRENT.get();
    CURRENT.set(subject);
    try {
      return action.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new PrivilegedActionException(e);
    } finally {
      restore(before);
    }
  }

  private static void restore(Subject before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
