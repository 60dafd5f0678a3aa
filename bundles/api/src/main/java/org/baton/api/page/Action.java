package org.baton.api.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that can be done next: a link, or a button that sends a form.
 *
 * @param label what it does, a verb first
 * @param path where it leads or what it is sent to
 * @param post whether it is sent (and changes something) rather than followed
 * @param style how it looks
 * @param fields what a sent one carries besides the session's word
 * @param confirm the question asked before it is sent; empty for none
 */
public record Action(
    String label,
    String path,
    boolean post,
    Style style,
    Map<String, String> fields,
    String confirm) {

  /** How an action looks. */
  public enum Style {
    /** The one thing to do next; at most one on a page. */
    PRIMARY,
    /** Anything else. */
    SECONDARY,
    /** It takes something away. */
    DANGER,
    /** A link whose target is shown in the drawer beside the page. */
    DRAWER
  }

  /** Checks that nothing is null and keeps the order of the fields. */
  public Action {
    Objects.requireNonNull(label);
    Objects.requireNonNull(path);
    Objects.requireNonNull(style);
    Objects.requireNonNull(confirm);
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A link. */
  public static Action link(String label, String path) {
    return new Action(label, path, false, Style.SECONDARY, Map.of(), "");
  }

  /** A button that sends fields. */
  public static Action send(String label, String path, Map<String, String> fields) {
    return new Action(label, path, true, Style.SECONDARY, fields, "");
  }

  /** A link whose target opens in the drawer beside the page. */
  public static Action drawer(String label, String path) {
    return new Action(label, path, false, Style.DRAWER, Map.of(), "");
  }

  /** The same as the page's main action. */
  public Action primary() {
    return new Action(label, path, post, Style.PRIMARY, fields, confirm);
  }

  /** The same as one that takes something away, asked about first. */
  public Action danger(String question) {
    return new Action(label, path, post, Style.DANGER, fields, question);
  }
}
