package org.baton.api.web;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ConsumerType;

/** Help for a page, in the module's texts. Registered as a service; opened beside the page. */
@ConsumerType
@FunctionalInterface
public interface HelpPage {
  /** The help. */
  Topic topic();

  /**
   * Help for the pages below a path.
   *
   * @param path the path of the pages, such as {@code /appeals/} or {@code /appeals/*}{@code
   *     /decision}, where a star stands for one part; the longest one that fits is shown
   * @param title the key of its title
   * @param text the key of its text; a line break begins a new paragraph
   */
  record Topic(String path, String title, String text) {
    /** Checks that nothing is null. */
    public Topic {
      Objects.requireNonNull(path);
      Objects.requireNonNull(title);
      Objects.requireNonNull(text);
    }

    /** Whether a page at this address is one of those. */
    public boolean isFor(String address) {
      String fitting =
          Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(joining("[^/]+"));
      return Pattern.compile(fitting).matcher(address).lookingAt();
    }
  }
}
