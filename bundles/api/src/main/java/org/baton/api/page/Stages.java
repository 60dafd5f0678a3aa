package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * The stages something goes through, one of them now.
 *
 * @param label what goes through them
 * @param stages the stages in their order
 * @param loop whether the last leads back to the first
 */
public record Stages(String label, List<Stage> stages, boolean loop) implements Part {
  /** Copies the list. */
  public Stages {
    Objects.requireNonNull(label);
    stages = List.copyOf(stages);
  }

  /** Whether a stage is over. */
  public enum State {
    /** It is over. */
    DONE,
    /** It is now. */
    NOW,
    /** It is still to come. */
    AHEAD
  }

  /**
   * A stage.
   *
   * @param title its name
   * @param state whether it is over
   * @param detail one line more, such as the phase within it; empty for none
   * @param path where it leads; empty for nowhere
   */
  public record Stage(String title, State state, String detail, String path) {
    /** Checks that nothing is null. */
    public Stage {
      Objects.requireNonNull(title);
      Objects.requireNonNull(state);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(path);
    }
  }
}
