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
import org.baton.modules.internal.trust.Known;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Signed;
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
  private final DeliveredHashes delivered = new DeliveredHashes();
  private Map<String, Read> seen = Map.of();

  /** A kept jar as it was when it was read; no version when it cannot be read, or was changed. */
  private record Read(long bytes, FileTime at, Version version, Signed signed) {}

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
    seen = now;
    Map<Bundle, Signed> jars = new HashMap<>();
    all.forEach(b -> jars.put(b, signed(b, now.get(ModuleBundles.idOf(b).orElse("")))));
    Known known = trust.known(List.copyOf(jars.values()));
    Map<String, Origin> origins = new HashMap<>();
    for (Bundle bundle : all) {
      String id = ModuleBundles.idOf(bundle).orElse("");
      origins.putIfAbsent(id, origin(bundle, now.get(id), jars.get(bundle), known));
    }
    return origins;
  }

  /** Where one comes from. */
  public Origin of(String id) {
    return all().getOrDefault(id, Origin.UNSIGNED);
  }

  /** The jar that a bundle runs from. */
  private Signed signed(Bundle bundle, Read kept) {
    return isKept(bundle, kept)
        ? kept.signed()
        : new Signed(isDelivered(bundle) ? delivered.of(bundle) : "", Optional.empty());
  }

  private static Origin origin(Bundle bundle, Read kept, Signed jar, Known known) {
    Origin origin = Trust.origin(jar, known);
    if (origin.proof() == Proof.REVOKED || isKept(bundle, kept) && kept.version() != null) {
      return origin;
    }
    if (isKept(bundle, kept)) {
      return new Origin(Proof.BROKEN, null);
    }
    return new Origin(isDelivered(bundle) ? Proof.DELIVERED : Proof.UNSIGNED, null);
  }

  private static boolean isKept(Bundle bundle, Read kept) {
    return kept != null && !(isDelivered(bundle) && !bundle.getVersion().equals(kept.version()));
  }

  private static boolean isDelivered(Bundle bundle) {
    return bundle.getLocation().startsWith("mvn:");
  }

  private Optional<Read> read(String id, Path file) {
    try {
      long bytes = Files.size(file);
      FileTime at = Files.getLastModifiedTime(file);
      Read before = seen.get(id);
      if (before != null && before.bytes() == bytes && before.at().equals(at)) {
        return Optional.of(before);
      }
      String sha256 = FileHash.sha256(file);
      try {
        Version version = JarReader.read(file, id).version();
        Signed signed = new Signed(sha256, Trust.signature(file, id));
        return Optional.of(new Read(bytes, at, version, signed));
      } catch (Problem e) {
        return Optional.of(new Read(bytes, at, null, new Signed(sha256, Optional.empty())));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
