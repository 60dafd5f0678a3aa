package org.baton.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether the database can be used. There from the store's start, also when the database is not.
 */
@ProviderType
public interface StoreHealth {
  /** Whether the database answers; schemas are told by {@link SchemaStates}. */
  boolean ready();

  /** The key of the sentence that says what is wrong; empty when nothing is. */
  String code();

  /** The words put into the sentence. */
  List<Object> arguments();
}
