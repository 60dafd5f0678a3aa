package org.baton.sdk.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.data.Database.Dialect;

/** The scripts of a module's tables, as the platform chooses and orders them. */
public final class Scripts {
  /** How a script is called: {@code V}, its version, two underscores, words. */
  public static final Pattern NAME = Pattern.compile("V(\\d+(?:[._]\\d+)*)__\\w+\\.sql");

  private Scripts() {}

  /**
   * The scripts for a database in the order of their versions: those in {@code schema}, each
   * replaced by the one of its name in the folder of the database. Files of other names are left
   * out.
   */
  public static List<Path> of(BuiltModule module, Dialect dialect) {
    TreeMap<String, Path> byName = new TreeMap<>(Scripts::compare);
    String own = dialect.name().toLowerCase(java.util.Locale.ROOT);
    for (Path folder : List.of(Path.of("schema"), Path.of("schema", own))) {
      Path root = module.classes().resolve(folder);
      module.files(folder.toString(), ".sql").stream()
          .filter(f -> f.getParent().equals(root))
          .filter(f -> NAME.matcher(f.getFileName().toString()).matches())
          .forEach(f -> byName.put(f.getFileName().toString(), f));
    }
    return List.copyOf(byName.values());
  }

  private static int compare(String one, String other) {
    int byVersion = Arrays.compare(version(one), version(other));
    return byVersion == 0 ? one.compareTo(other) : byVersion;
  }

  private static int[] version(String name) {
    Matcher m = NAME.matcher(name);
    if (!m.matches()) {
      throw new IllegalArgumentException(name);
    }
    return Arrays.stream(m.group(1).split("[._]")).mapToInt(Integer::parseInt).toArray();
  }
}
