package org.baton.modules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.lock.Lock;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules that are installed, to the byte. */
@Component(service = LockedModules.class)
public final class LockedModules {
  private final ModuleBundles bundles;
  private final InstalledJars jars;

  /** Reads each jar at each question. */
  @Activate
  public LockedModules(@Reference ModuleBundles bundles, @Reference InstalledJars jars) {
    this.bundles = bundles;
    this.jars = jars;
  }

  /** All, sorted by id. */
  public List<Lock.Module> modules() {
    return bundles.all().stream().map(this::module).toList();
  }

  private Lock.Module module(Bundle bundle) {
    String vendor = bundle.getHeaders("").get(Constants.BUNDLE_VENDOR);
    return new Lock.Module(
        ModuleBundles.idOf(bundle).orElse(""),
        bundle.getVersion().toString(),
        jars.sha256(bundle),
        vendor == null ? "" : vendor);
  }

  /** The names of their bundles. */
  public List<String> names() {
    return bundles.all().stream().map(Bundle::getSymbolicName).toList();
  }

  /** Whether a module is a part of the platform, which is never installed or removed alone. */
  public static boolean isPlatform(String id) {
    return Admission.PLATFORM.contains(id);
  }

  /** The id of the module in a file; empty when it is the jar of none. */
  public static Optional<String> idOf(Path file) {
    try {
      return Optional.of(JarReader.read(file, file.getFileName().toString()).id());
    } catch (Problem e) {
      return Optional.empty();
    }
  }
}
