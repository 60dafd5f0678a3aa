package org.baton.api.web;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds things by words typed into the bar. Registered as a service. */
@ConsumerType
@FunctionalInterface
public interface SearchSource {
  /**
   * What this reader may see of what has these words, the best first, at most twenty.
   *
   * @param words at least one, without blanks around them
   */
  List<Found> search(Reader reader, String words);

  /**
   * Something found.
   *
   * @param kind what it is, in the reader's language
   * @param title its name
   * @param path where it is
   */
  record Found(String kind, String title, String path) {
    /** Checks that nothing is null. */
    public Found {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(title);
      Objects.requireNonNull(path);
    }
  }
}
