package org.baton.modules.internal.catalogue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.trust.Revocations;
import org.baton.modules.internal.trust.Trust;
import org.osgi.framework.Version;

/** Catalogues of a test in other packages. */
public final class GivenCatalogues {
  private GivenCatalogues() {}

  /** Those in a folder, beside modules that are installed in some versions. */
  public static Catalogues in(
      Path folder,
      Trust trust,
      Revocations revocations,
      Store store,
      Map<String, String> installed) {
    Map<String, Version> versions =
        installed.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> new Version(e.getValue())));
    return new Catalogues(
        folder,
        trust,
        new Acceptance(store, revocations, store),
        Runnable::run,
        new Standings(() -> versions, trust));
  }
}
