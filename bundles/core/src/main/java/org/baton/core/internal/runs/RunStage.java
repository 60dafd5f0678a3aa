package org.baton.core.internal.runs;

/** What a run does on its way: reading, the steps of the cycle, writing. */
public final class RunStage {
  /** It reads sheets and observations. */
  public static final String READ = "read";

  /** It takes the hash of what was read, which belongs to reading for people. */
  static final String HASH = "hash";

  /** It writes results. */
  public static final String WRITE = "write";

  private RunStage() {}

  /**
   * The key of a stage's name: a module names its own steps under {@code <module>.step.<step>}.
   *
   * @param stage {@link #READ}, {@link #WRITE} or the id of a step
   */
  public static String key(String stage) {
    return switch (stage) {
      case READ, HASH -> "core.runs.stage.read";
      case WRITE -> "core.runs.stage.write";
      default -> stage.replaceFirst("\\.", ".step.");
    };
  }
}
