package org.baton.access.internal.store;

import java.util.Set;
import org.baton.api.text.Text;

/**
 * A role made by an administrator.
 *
 * @param role its code
 * @param title its title
 * @param permissions what it grants
 */
public record CustomRole(String role, Text title, Set<String> permissions) {
  /** Copies the set. */
  public CustomRole {
    permissions = Set.copyOf(permissions);
  }
}
