package org.baton.api.web;

import java.util.Optional;
import org.baton.api.page.Notice;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that every page says above its content, also to those who are not signed in. Registered
 * as a service. It is asked for every page, so it answers from memory.
 *
 * @since 1.6
 */
@ConsumerType
@FunctionalInterface
public interface Announcement {
  /** What is said to this reader; empty for nothing. */
  Optional<Notice> notice(Reader reader);
}
