package org.baton.web.internal.gate;

import java.util.Locale;
import java.util.Optional;
import org.baton.access.Session;
import org.baton.api.web.Site;

/**
 * One request, as far as all who answer it need to know.
 *
 * @param path its path as sent
 * @param address its path with its query
 * @param site where people reach the platform from outside
 * @param cycle the code of the cycle its reader chose; empty when none was chosen
 * @param locale the reader's language
 * @param session who sent it; empty for the few paths open to all
 * @param part whether only a part of a page is asked for
 * @param guest who is on a public page without an account; empty everywhere else
 * @param reader whether a person reads the answer, not a program
 * @param early whether it came before the start of the platform was over
 */
public record Visit(
    String path,
    String address,
    Site site,
    String cycle,
    Locale locale,
    Optional<Session> session,
    Optional<PublicGuest> guest,
    boolean part,
    boolean reader,
    boolean early) {

  /** The account's name; empty when nobody is signed in. */
  public String account() {
    return session.map(s -> s.caller().account()).orElse("");
  }

  /** The same request, of a guest. */
  Visit of(PublicGuest known) {
    return new Visit(
        path,
        address,
        site,
        cycle,
        locale,
        Optional.empty(),
        Optional.of(known),
        part,
        reader,
        early);
  }

  /** What a form must carry. */
  public String csrf() {
    return session.map(Session::csrf).or(() -> guest.map(PublicGuest::word)).orElse("");
  }
}
