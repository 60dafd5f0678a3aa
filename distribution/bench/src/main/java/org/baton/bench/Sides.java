package org.baton.bench;

import java.util.Map;

/**
 * Both sides of a case, ready. They are measured in turn, so that a disturbance meets both alike.
 */
public interface Sides extends AutoCloseable {
  /**
   * Does Baton's side once.
   *
   * @param round from 0
   * @return what was measured, by names such as {@code seconds} or {@code peak MiB}
   */
  Map<String, Double> baton(int round) throws Exception;

  /** Does the peer's side once; empty when there is no peer. */
  Map<String, Double> peer(int round) throws Exception;

  @Override
  default void close() throws java.io.IOException {}
}
