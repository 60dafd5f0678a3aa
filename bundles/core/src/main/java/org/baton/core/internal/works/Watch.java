package org.baton.core.internal.works;

/** Hears how far long work is, and ends it when somebody asked for that. */
public interface Watch {
  /** Hears nothing and never ends anything. */
  Watch NONE =
      new Watch() {
        @Override
        public void at(String message, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Says how far it is; cheap enough to be called for every row.
   *
   * @param message the key of the sentence that tells what is being done
   * @param total 0 when nobody can tell yet
   * @throws Cancelled when somebody asked for the end
   */
  void at(String message, long done, long total);

  /** Whether somebody asked for the end. */
  boolean cancelled();
}
