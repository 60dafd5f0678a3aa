package org.baton.bench;

import java.util.List;

/** One row of the table of measurements: what Baton does, beside a peer that does the same. */
public interface Case {
  /** The word that names it on the command line, such as {@code csv-1e7}. */
  String id();

  /** What is measured, in words. */
  String what();

  /** What it is measured against, in words; for a case without a peer, a dash. */
  String against();

  /** What is to be reached, in the order to print it. */
  List<Goal> goals();

  /**
   * Prepares both sides; nothing of this is measured.
   *
   * @param ground where to find and to put things, and how large the case is to be
   * @throws Exception when a side cannot be had; the case then counts as failed, never as skipped
   */
  Sides open(Ground ground) throws Exception;
}
