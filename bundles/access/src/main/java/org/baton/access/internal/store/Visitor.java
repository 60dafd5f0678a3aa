package org.baton.access.internal.store;

import java.util.Objects;

/**
 * Where a request comes from.
 *
 * @param address the network address; empty when unknown
 * @param agent what the browser or program calls itself; empty when unknown
 */
public record Visitor(String address, String agent) {
  private static final int LONGEST_ADDRESS = 60;
  private static final int LONGEST_AGENT = 300;

  /** Nobody knows. */
  public static final Visitor UNKNOWN = new Visitor("", "");

  /** Bounds what others sent. */
  public Visitor {
    address = bounded(Objects.requireNonNull(address), LONGEST_ADDRESS);
    agent = bounded(Objects.requireNonNull(agent), LONGEST_AGENT);
  }

  private static String bounded(String words, int longest) {
    String plain = words.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > longest ? plain.substring(0, longest) : plain;
  }
}
