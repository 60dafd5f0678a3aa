package org.baton.access.internal;

import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/**
 * What a password must be: long, and not the account's own name. No rules about kinds of
 * characters, which make passwords worse (NIST SP 800-63B, section 5.1.1.2).
 */
final class NewPassword {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private NewPassword() {}

  static void check(String password, String account) {
    List<Violation> violations = violations(password, account);
    if (!violations.isEmpty()) {
      throw Problem.invalid("access.password.weak", violations);
    }
  }

  /** The mistakes; they never repeat the password. */
  static List<Violation> violations(String password, String account) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      return List.of(Violation.at("password", "", "access.password.length", SHORTEST, LONGEST));
    }
    if (password.equalsIgnoreCase(account)) {
      return List.of(Violation.at("password", "", "access.password.like-account"));
    }
    return List.of();
  }
}
