package org.baton.store.internal.schema;

import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.baton.api.data.Database.Dialect;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** A module's scripts; one in the folder of the database replaces the common one of that name. */
final class Scripts implements ResourceProvider {
  private final TreeMap<String, LoadableResource> byName = new TreeMap<>();

  Scripts(ScriptFolder folder, Dialect dialect) {
    String own = "schema/" + dialect.name().toLowerCase(Locale.ROOT);
    for (String place : List.of("schema", own)) {
      for (URL url : folder.list(place)) {
        Script script = new Script(url);
        byName.put(script.getFilename(), script);
      }
    }
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  @Override
  public LoadableResource getResource(String name) {
    return byName.get(name);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return byName.values().stream()
        .filter(r -> r.getFilename().startsWith(prefix))
        .filter(r -> Arrays.stream(suffixes).anyMatch(r.getFilename()::endsWith))
        .toList();
  }
}
