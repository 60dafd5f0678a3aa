package org.baton.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Messages that could not be delivered, and what an operator does with them. */
@ProviderType
public interface DeadLetters {
  /** The oldest letters, at most so many. */
  List<DeadLetter> list(int most);

  /** How many there are. */
  long count();

  /**
   * Has a letter delivered again, as if it were new.
   *
   * @return false when there is no such letter
   */
  boolean retry(long id);

  /**
   * Throws a letter away.
   *
   * @return false when there is no such letter
   */
  boolean discard(long id);

  /**
   * Forgets the handlers of a module that will not come back, with all that waits for them.
   *
   * @param module the module's id
   * @return how many messages went with them
   */
  int forget(String module);
}
