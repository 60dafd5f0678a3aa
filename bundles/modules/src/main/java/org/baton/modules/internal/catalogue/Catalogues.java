package org.baton.modules.internal.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baton.access.Authentication;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.trust.Known;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Signed;
import org.baton.modules.internal.trust.Trust;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The catalogues in the folder {@code available}. One that a trusted publisher signed is accepted
 * when it is seen, in the server's own name: what it calls back holds from then on. A file is read
 * once and again when its size or its time has changed.
 */
@Component(service = Catalogues.class)
public final class Catalogues {
  /** More catalogues than this are not read. */
  private static final int MOST = 20;

  /** As many files as are listed of the folder. */
  private static final int MOST_FILES = 100;

  private final Path folder;
  private final Trust trust;
  private final Acceptance acceptance;
  private final Consumer<Runnable> asServer;
  private final Standings standings;
  private Map<Path, Read> seen = Map.of();

  /** A file as it was when it was read; either what is in it or what is wrong with it. */
  private record Read(long bytes, FileTime at, Opened opened, Problem problem) {}

  /** Looks into the data folder. */
  @Activate
  public Catalogues(
      @Reference Trust trust,
      @Reference Acceptance acceptance,
      @Reference Authentication authentication,
      @Reference Standings standings) {
    this(
        Path.of(System.getProperty("baton.data", "data"), "available"),
        trust,
        acceptance,
        work ->
            authentication.as(
                Caller.SYSTEM,
                () -> {
                  work.run();
                  return true;
                }),
        standings);
  }

  Catalogues(
      Path folder,
      Trust trust,
      Acceptance acceptance,
      Consumer<Runnable> asServer,
      Standings standings) {
    this.folder = folder;
    this.trust = trust;
    this.acceptance = acceptance;
    this.asServer = asServer;
    this.standings = standings;
  }

  /** The catalogues by file name; those that are refused with the reason. */
  public List<Shelf> shelves() {
    return looked().shelves();
  }

  /** The modules of all catalogues that are accepted, sorted by id. */
  public List<Offered> modules() {
    return looked().modules();
  }

  /**
   * One of them.
   *
   * @throws Problem when there is no such catalogue, or it has no such module
   */
  public Offered module(String file, String id) {
    return modules().stream()
        .filter(o -> o.shelf().file().equals(file) && o.entry().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.catalogue.gone", file, id));
  }

  /** The components of a module; none when the catalogue has no list of them. */
  public Sbom components(Offered module) {
    return module.components() < 0
        ? new Sbom(List.of())
        : CatalogueFile.sbom(folder.resolve(module.shelf().file()), module.entry());
  }

  /** Puts the jar of a module into a folder. */
  public Path extract(Offered module, Path into) {
    return CatalogueFile.extract(folder.resolve(module.shelf().file()), module.entry(), into);
  }

  /**
   * Accepts a catalogue that somebody sent, in their name, and keeps it with the others.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when it is refused; nothing is kept then
   */
  public synchronized void put(Path file, String name) {
    Opened opened = CatalogueFile.read(file, name);
    requireProven(opened, name, trust.known(List.of(opened.signed())));
    acceptance.accept(opened, name, acceptance.all());
    String own = Accepted.hash(opened.issuer()).substring(0, 12);
    // One of each issuer: older ones are refused anyhow, and would crowd out those that count.
    Path kept = folder.resolve("catalogue-" + own + ".jar");
    try {
      Files.createDirectories(folder);
      Path next = Files.createTempFile(folder, "catalogue-", ".new");
      try {
        Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
        Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", folder.toString())
          .causedBy(e);
    }
  }

  /** Everything that a look into the folder found. */
  private record Looked(List<Shelf> shelves, List<Offered> modules) {}

  private synchronized Looked looked() {
    Map<Path, Read> now = new TreeMap<>();
    files().forEach(f -> now.put(f, read(f)));
    seen = now;
    List<Signed> jars = new ArrayList<>();
    now.values().stream()
        .filter(r -> r.opened() != null)
        .forEach(
            r -> {
              jars.add(r.opened().signed());
              r.opened().modules().forEach(m -> m.signed().ifPresent(jars::add));
            });
    Map<Path, Shelf> shelves = shelves(now, trust.known(jars));
    // What was just accepted may call back what lies beside it.
    Known known = trust.known(jars);
    List<Offered> modules = new ArrayList<>();
    shelves.forEach(
        (file, shelf) -> {
          if (shelf.problem() == null) {
            modules.addAll(standings.of(shelf, now.get(file).opened(), known));
          }
        });
    modules.sort(Comparator.comparing(Offered::key));
    return new Looked(List.copyOf(shelves.values()), modules);
  }

  /** Of several by one issuer the newest comes first, so that the others are seen to be older. */
  private Map<Path, Shelf> shelves(Map<Path, Read> reads, Known known) {
    Map<String, Accepted> accepted = new HashMap<>(acceptance.all());
    List<Path> newestFirst = new ArrayList<>(reads.keySet());
    newestFirst.sort(Comparator.comparing((Path f) -> -serial(reads.get(f))));
    Map<Path, Shelf> shelves = new TreeMap<>();
    for (Path file : newestFirst) {
      Read read = reads.get(file);
      String name = file.getFileName().toString();
      if (read.opened() == null) {
        shelves.put(file, new Shelf(name, read.bytes(), null, null, read.problem()));
        continue;
      }
      Opened opened = read.opened();
      Origin origin = Trust.origin(opened.signed(), known);
      Problem problem = null;
      try {
        requireProven(opened, name, known);
        asServer.accept(() -> acceptance.accept(opened, name, accepted));
        accepted.put(Accepted.hash(opened.issuer()), Accepted.of(opened, Instant.now()));
      } catch (Problem e) {
        problem = e;
      }
      shelves.put(file, new Shelf(name, read.bytes(), opened.index(), origin, problem));
    }
    return shelves;
  }

  private static long serial(Read read) {
    return read.opened() == null ? 0 : read.opened().index().serial();
  }

  private void requireProven(Opened opened, String name, Known known) {
    // Whatever the settings say of modules: what calls back others must be vouched for.
    if (trust.require(opened.signed(), name, known).proof() != Proof.TRUSTED) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.unproven", name);
    }
  }

  private Read read(Path file) {
    String name = file.getFileName().toString();
    try {
      long bytes = Files.size(file);
      FileTime at = Files.getLastModifiedTime(file);
      Read before = seen.get(file);
      if (before != null && before.bytes() == bytes && before.at().equals(at)) {
        return before;
      }
      try {
        return new Read(bytes, at, CatalogueFile.read(file, name), null);
      } catch (Problem e) {
        return new Read(bytes, at, null, e);
      }
    } catch (IOException e) {
      Problem problem = Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", name).causedBy(e);
      return new Read(0, FileTime.fromMillis(0), null, problem);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .limit(MOST_FILES)
          .filter(ModuleFile::isCatalogue)
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, "modules.file.unreadable", "available").causedBy(e);
    }
  }
}
