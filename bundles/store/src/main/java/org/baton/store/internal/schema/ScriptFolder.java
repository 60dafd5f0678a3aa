package org.baton.store.internal.schema;

import java.net.URL;
import java.util.List;

/** Where a module's scripts are. */
@FunctionalInterface
public interface ScriptFolder {
  /** The SQL files directly in a folder, such as {@code schema/h2}; none when there is no such. */
  List<URL> list(String folder);
}
