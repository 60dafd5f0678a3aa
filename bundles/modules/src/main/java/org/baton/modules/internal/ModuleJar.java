package org.baton.modules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Version;

/**
 * What a module's jar says of itself.
 *
 * @param file where the jar is
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param id the module's id
 * @param symbolicName the name of the bundle
 * @param version the version of the bundle
 * @param permissions the permissions it declares
 * @param exports the packages it exports
 * @param fragment whether it would become a part of another bundle
 */
record ModuleJar(
    Path file,
    String sha256,
    String id,
    String symbolicName,
    Version version,
    List<String> permissions,
    List<String> exports,
    boolean fragment) {
  ModuleJar {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(id);
    Objects.requireNonNull(symbolicName);
    Objects.requireNonNull(version);
    permissions = List.copyOf(permissions);
    exports = List.copyOf(exports);
  }
}
