package org.baton.api.page;

/** What a word or a notice means to its reader; never told by colour alone. */
public enum Tone {
  /** Nothing special. */
  PLAIN,
  /** Something to know. */
  INFO,
  /** All is well. */
  GOOD,
  /** Attention is needed. */
  WARN,
  /** Something is wrong. */
  BAD
}
