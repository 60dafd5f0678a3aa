package org.baton.web.internal.gate;

import java.util.Locale;
import java.util.Optional;
import org.baton.access.Session;
import org.baton.api.access.Caller;
import org.baton.api.web.Site;

/** Puts a visit on the thread, for tests. */
public final class VisitOf {
  private VisitOf() {}

  /** A program of this account. */
  public static void account(CurrentVisit current, String account) {
    Session session = new Session(new Caller(account, account), "", false);
    current.set(
        new Visit(
            "/api/x",
            "/api/x",
            Site.UNKNOWN,
            "",
            Locale.ENGLISH,
            Optional.of(session),
            Optional.empty(),
            false,
            false,
            false));
  }
}
