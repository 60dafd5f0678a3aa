package org.baton.sdk.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.data.Database.Dialect;
import org.baton.sdk.platform.BuiltModule;
import org.baton.sdk.platform.Scripts;

/** The module's tables can be made, and a second start finds nothing left to do. */
final class Tables implements Check {
  private static final String FOLDER = "schema";
  private static final Set<String> SCRIPTS = Set.of("", "h2", "postgresql", "former");
  private static final String CHECKS = "check";

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    Path root = module.classes().resolve(FOLDER);
    for (Path file : module.files(FOLDER, ".sql")) {
      name(root.relativize(file), found);
    }
    for (Dialect dialect : Dialect.values()) {
      versions(Scripts.of(module, dialect), found);
    }
    if (found.isEmpty() && !Scripts.of(module, Dialect.H2).isEmpty()) {
      new Migration(module).run(found);
    }
    return found;
  }

  private static void name(Path file, List<Breach> found) {
    String folder = file.getParent() == null ? "" : file.getParent().toString();
    String name = file.getFileName().toString();
    if (folder.equals(CHECKS)) {
      return;
    }
    if (!SCRIPTS.contains(folder)) {
      found.add(
          new Breach(
              FOLDER + "/" + file,
              "Nobody looks into this folder.",
              "Scripts are in schema/, schema/h2/ or schema/postgresql/."));
    } else if (!Scripts.NAME.matcher(name).matches()) {
      found.add(
          new Breach(
              FOLDER + "/" + file,
              "It is not called as a script is.",
              "Call it by its version and what it does, such as V2__importance.sql."));
    }
  }

  private static void versions(List<Path> scripts, List<Breach> found) {
    TreeMap<String, Path> byVersion = new TreeMap<>();
    for (Path script : scripts) {
      String version = script.getFileName().toString().split("__", 2)[0];
      Path other = byVersion.put(version, script);
      if (other != null) {
        found.add(
            new Breach(
                FOLDER + "/" + script.getFileName(),
                other.getFileName() + " has the same version.",
                "Give the newer one the next number."));
      }
    }
  }
}
