package org.baton.core.internal.results.block;

/** What is stored of a block of results is not what was written. */
public final class BrokenBlock extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenBlock(String why) {
    super(why);
  }
}
