package org.baton.store.internal.schema;

import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.data.Database.Dialect;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;

/**
 * A module's scripts; one in the folder of the database replaces the common one of that name. A
 * script in {@code schema/former} is another text that the one of its name ran with on some
 * servers; later scripts make good what it did otherwise.
 */
final class Scripts implements ResourceProvider {
  private final TreeMap<String, LoadableResource> byName = new TreeMap<>();
  private final Map<String, LoadableResource> former = new HashMap<>();

  Scripts(ScriptFolder folder, Dialect dialect) {
    String own = "schema/" + dialect.name().toLowerCase(Locale.ROOT);
    for (String place : List.of("schema", own)) {
      folder.list(place).stream().map(Script::new).forEach(s -> byName.put(s.getFilename(), s));
    }
    for (URL url : folder.list("schema/former")) {
      Script script = new Script(url);
      former.put(script.getFilename(), script);
    }
  }

  /** Whether a script ran with the text that it once had elsewhere. */
  boolean ranAsFormer(MigrationInfo info) {
    LoadableResource text = former.get(info.getScript());
    return text != null
        && info.getAppliedChecksum() != null
        && info.getAppliedChecksum() == ChecksumCalculator.calculate(text);
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
