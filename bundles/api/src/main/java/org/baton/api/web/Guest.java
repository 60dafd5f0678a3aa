package org.baton.api.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Somebody who uses a public page without an account. A method with {@link PublicPage} asks for it
 * with {@code @Context Guest guest}. It tells nothing by which a person could be found.
 */
@ProviderType
public interface Guest {
  /**
   * A word that is the same for the same browser and the same subject, as long as the browser keeps
   * its cookie, and another one for every other subject: visits to two subjects cannot be joined.
   *
   * @param subject what the word is for, such as {@code society:12}
   * @return 64 hexadecimal digits
   */
  String pseudonym(String subject);

  /**
   * Seconds from when the form was shown to when it was sent, which the sender cannot make up; 0
   * when no form was sent.
   */
  long seconds();

  /** Whether a field was filled in that people do not see, as programs do. */
  boolean trapped();

  /**
   * Takes the browser's cookie away with this answer, so that its next visit is that of somebody
   * who was never here.
   *
   * @since 1.5
   */
  void forget();
}
