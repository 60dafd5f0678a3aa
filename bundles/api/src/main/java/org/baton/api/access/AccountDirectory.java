package org.baton.api.access;

import java.util.Collection;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts there are, for modules that name them. What a caller may know of them is the asking
 * module's to decide.
 *
 * @since 1.1
 */
@ProviderType
public interface AccountDirectory {
  /** Those of these accounts with which somebody can sign in; one statement for a thousand. */
  Set<String> known(Collection<String> accounts);
}
