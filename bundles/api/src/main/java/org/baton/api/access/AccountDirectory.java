package org.baton.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts there are, for modules that ask people for something. Accounts that an administrator
 * shut are not there. Who may know of them is the asking module's to decide.
 */
@ProviderType
public interface AccountDirectory {
  /**
   * People who hold a permission, for whichever unit and cycle, in the order of their accounts.
   *
   * @param permission such as {@code indicators.judge.answer}; empty for everybody
   * @param after only accounts behind this one; empty from the beginning
   * @param limit how many at most, from 1 to 1000
   */
  List<Caller> holding(String permission, String after, int limit);

  /**
   * The names of people by their accounts, read at once. Unknown accounts are not there, nor those
   * without the permission.
   *
   * @param permission what they must hold, for whichever unit and cycle; empty for nothing
   */
  Map<String, String> names(String permission, Collection<String> accounts);
}
