package org.baton.modules.internal.nodes;

import java.util.List;

/**
 * How far the common set is, and this server.
 *
 * @param generation that of the common set; 0 until somebody wrote one down
 * @param act the number of the last change that began
 * @param holder the server that changes something; empty for none
 * @param alive whether that server gave a sign of life lately
 * @param aside the modules that all but the holder keep out of service
 * @param reached the generation this server has reached; -1 for none
 * @param confirmed the last change for which this server has taken modules out of service
 */
public record Stand(
    long generation,
    long act,
    String holder,
    boolean alive,
    List<String> aside,
    long reached,
    long confirmed) {
  /** Copies the list. */
  public Stand {
    aside = List.copyOf(aside);
  }

  /** Whether there is something to do for this server. */
  public boolean isBehind() {
    return reached < generation;
  }
}
