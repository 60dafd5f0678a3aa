package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.trust.Known;
import org.baton.modules.internal.trust.Signed;
import org.baton.modules.internal.trust.Trust;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules that an administrator put into the folder {@code available}, to be installed by
 * somebody: the way in for servers without a way out. Nothing in it runs. A file is read once and
 * again when its size or its time has changed.
 */
@Component(service = Available.class)
public final class Available {
  private static final Logger LOG = LoggerFactory.getLogger(Available.class);

  /** More files than this are not shown: each is opened once, and that takes time. */
  static final int MOST = 100;

  private final Path folder;
  private final Supplier<? extends Collection<Installed>> installed;
  private final Trust trust;
  private Map<Path, Read> seen = Map.of();

  /** How a module in the folder stands to the one that is installed. */
  public enum State {
    /** None is installed. */
    NEW,
    /** It is newer. */
    NEWER,
    /** It is the same version. */
    SAME,
    /** It is older, and would be refused. */
    OLDER
  }

  /**
   * A module in a file.
   *
   * @param id the module's id
   * @param version the version in the file
   * @param before the version that is installed; empty when none is
   * @param state how the two stand to each other
   */
  public record Item(String id, String version, String before, State state) {}

  /**
   * A file in the folder.
   *
   * @param name its name
   * @param bytes its size
   * @param modules the modules in it; none when it cannot be used
   * @param problem why it cannot be used; null when it can
   */
  public record Stock(String name, long bytes, List<Item> modules, Problem problem) {
    /** Copies the list. */
    public Stock {
      modules = List.copyOf(modules);
    }
  }

  /** A file as it was when it was read. */
  private record Read(
      long bytes,
      FileTime at,
      List<ModuleJar> modules,
      Map<String, Signed> signed,
      Problem problem) {
    /** Catalogues have a list of their own. */
    boolean isCatalogue() {
      return problem == null && modules.isEmpty();
    }
  }

  /** Looks into the data folder. */
  @Activate
  public Available(@Reference ModuleBundles bundles, @Reference Trust trust) {
    this(Path.of(System.getProperty("baton.data", "data"), "available"), bundles::installed, trust);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      LOG.warn("The folder {} could not be made; no module can be put there", folder, e);
    }
  }

  Available(Path folder, Supplier<? extends Collection<Installed>> installed, Trust trust) {
    this.folder = folder;
    this.installed = installed;
    this.trust = trust;
  }

  /** What lies there, by name; at most a hundred files. */
  public synchronized List<Stock> list() {
    Map<Path, Read> now = new TreeMap<>();
    for (Path file : files()) {
      try {
        now.put(file, read(file));
      } catch (IOException e) {
        LOG.debug("{} went away while it was looked at", file, e);
      }
    }
    seen = now;
    Collection<Installed> present = installed.get();
    Known known =
        trust.known(now.values().stream().flatMap(r -> r.signed().values().stream()).toList());
    return now.entrySet().stream()
        .filter(e -> !e.getValue().isCatalogue())
        .map(e -> stock(e.getKey().getFileName().toString(), e.getValue(), present, known))
        .toList();
  }

  /**
   * The file of this name.
   *
   * @throws Problem when there is none: only names that are listed lead to a file
   */
  public Path file(String name) {
    return files().stream()
        .filter(f -> f.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.available.gone", name));
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar") || f.toString().endsWith(".kar"))
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", "available").causedBy(e);
    }
  }

  private Read read(Path file) throws IOException {
    long bytes = Files.size(file);
    FileTime at = Files.getLastModifiedTime(file);
    Read before = seen.get(file);
    if (before != null && before.bytes() == bytes && before.at().equals(at)) {
      return before;
    }
    if (JarReader.isCatalogue(file)) {
      return new Read(bytes, at, List.of(), Map.of(), null);
    }
    String name = file.getFileName().toString();
    try {
      return Folders.with(
          f -> {
            List<ModuleJar> modules = Parcel.open(file, name, f);
            Map<String, Signed> signed = new HashMap<>();
            for (ModuleJar jar : modules) {
              signed.put(jar.id(), new Signed(jar.sha256(), Trust.signature(jar.file(), name)));
            }
            return new Read(bytes, at, modules, signed, null);
          });
    } catch (Problem e) {
      return new Read(bytes, at, List.of(), Map.of(), e);
    }
  }

  private Stock stock(String name, Read read, Collection<Installed> present, Known known) {
    if (read.problem() != null) {
      return new Stock(name, read.bytes(), List.of(), read.problem());
    }
    List<Item> items = new ArrayList<>();
    for (ModuleJar jar : read.modules()) {
      Item item = item(jar, present);
      try {
        // That it is older is said beside it and is no fault of the file.
        Admission.check(jar, name, item.state() == State.OLDER ? List.of() : present);
        trust.require(read.signed().get(jar.id()), name, known);
      } catch (Problem e) {
        return new Stock(name, read.bytes(), List.of(), e);
      }
      items.add(item);
    }
    return new Stock(name, read.bytes(), items, null);
  }

  private static Item item(ModuleJar jar, Collection<Installed> present) {
    String version = jar.version().toString();
    return present.stream()
        .filter(b -> b.module().equals(jar.id()))
        .findFirst()
        .map(b -> new Item(jar.id(), version, b.version().toString(), state(jar, b)))
        .orElse(new Item(jar.id(), version, "", State.NEW));
  }

  private static State state(ModuleJar jar, Installed there) {
    int order = jar.version().compareTo(there.version());
    return order > 0 ? State.NEWER : order < 0 ? State.OLDER : State.SAME;
  }
}
