package org.baton.access.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.web.Answer;
import org.baton.api.web.Reader;

/** Where one goes after something was done, and what is said there. */
final class Moves {
  private static final Set<String> DONE =
      Set.of(
          "granted",
          "revoked",
          "renamed",
          "unlocked",
          "disabled",
          "enabled",
          "signed-out",
          "withdrawn",
          "role-saved",
          "role-deleted");

  private Moves() {}

  /** Leads to a page that says what was done. */
  static Answer done(String path, String what) {
    return Answer.go(path + "?done=" + what);
  }

  /** Whether there is something to say. */
  static boolean known(String what) {
    return what != null && DONE.contains(what);
  }

  /** What was done. */
  static Notice notice(Reader reader, String what) {
    return Notice.of(Tone.GOOD, reader.t("access.page.done." + what));
  }

  /** A part of an address. */
  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String person(String account) {
    return "/access/people/" + encoded(account);
  }
}
