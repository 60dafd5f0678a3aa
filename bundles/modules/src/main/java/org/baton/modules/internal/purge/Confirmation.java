package org.baton.modules.internal.purge;

import org.baton.modules.internal.Turns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The second person's word, and what follows from it, while no module comes back. */
@Component(service = Confirmation.class)
public final class Confirmation {
  private final Turns turns;
  private final Purges purges;
  private final Destruction destruction;

  /** Decides and carries out. */
  @Activate
  public Confirmation(
      @Reference Turns turns, @Reference Purges purges, @Reference Destruction destruction) {
    this.turns = turns;
    this.purges = purges;
    this.destruction = destruction;
  }

  /**
   * Confirms a purge that somebody else asked for, and carries it out.
   *
   * @throws org.baton.api.problem.Problem when it is refused, or could not be carried out
   */
  public Purge confirm(long id) {
    return turns.alone(() -> destruction.run(purges.confirm(id)));
  }
}
