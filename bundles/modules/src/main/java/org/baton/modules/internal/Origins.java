package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Publisher;
import org.baton.modules.internal.trust.Signature;
import org.baton.modules.internal.trust.Trust;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where the installed modules come from. A kept jar is read once and again when its size or its
 * time has changed; who is trusted is asked each time.
 */
@Component(service = Origins.class)
public final class Origins {
  private final ModuleBundles bundles;
  private final KeptJars jars;
  private final Trust trust;
  private Map<String, Read> known = Map.of();

  /** A kept jar as it was when it was read; no version when it cannot be read, or was changed. */
  private record Read(long bytes, FileTime at, Version version, Optional<Signature> signature) {}

  /** Looks at the kept jars. */
  @Activate
  public Origins(
      @Reference ModuleBundles bundles, @Reference KeptJars jars, @Reference Trust trust) {
    this.bundles = bundles;
    this.jars = jars;
    this.trust = trust;
  }

  /** Where each installed module comes from, by its id. */
  public synchronized Map<String, Origin> all() {
    Map<String, Read> now = new HashMap<>();
    List<Bundle> all = bundles.all();
    for (Bundle bundle : all) {
      String id = ModuleBundles.idOf(bundle).orElse("");
      jars.file(id).flatMap(f -> read(id, f)).ifPresent(r -> now.put(id, r));
    }
    known = now;
    Map<String, Publisher> publishers =
        trust.known(now.values().stream().flatMap(r -> r.signature().stream()).toList());
    Map<String, Origin> origins = new HashMap<>();
    for (Bundle bundle : all) {
      String id = ModuleBundles.idOf(bundle).orElse("");
      origins.putIfAbsent(id, origin(bundle, now.get(id), publishers));
    }
    return origins;
  }

  /** Where one comes from. */
  public Origin of(String id) {
    return all().getOrDefault(id, Origin.UNSIGNED);
  }

  private static Origin origin(Bundle bundle, Read kept, Map<String, Publisher> publishers) {
    boolean delivered = bundle.getLocation().startsWith("mvn:");
    if (kept == null || delivered && !bundle.getVersion().equals(kept.version())) {
      return new Origin(delivered ? Proof.DELIVERED : Proof.UNSIGNED, null);
    }
    return kept.version() == null
        ? new Origin(Proof.BROKEN, null)
        : Trust.origin(kept.signature(), publishers);
  }

  private Optional<Read> read(String id, Path file) {
    try {
      long bytes = Files.size(file);
      FileTime at = Files.getLastModifiedTime(file);
      Read before = known.get(id);
      if (before != null && before.bytes() == bytes && before.at().equals(at)) {
        return Optional.of(before);
      }
      try {
        Version version = JarReader.read(file, id).version();
        return Optional.of(new Read(bytes, at, version, Trust.signature(file, id)));
      } catch (Problem e) {
        return Optional.of(new Read(bytes, at, null, Optional.empty()));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
