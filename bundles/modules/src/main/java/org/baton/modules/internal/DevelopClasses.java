package org.baton.modules.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs the folder in which a developer's tools keep a module's compiled classes, as soon as it has
 * stopped changing, and installs it. That saves the build on every change but those of the manifest
 * and the descriptions of components, which only a build writes.
 */
@Component(
    service = {},
    immediate = true)
public final class DevelopClasses {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopClasses.class);
  private static final int LOOK_MILLIS = 100;
  private static final int LONGEST_END_SECONDS = 10;

  private final Path classes;
  private final Path packed;
  private final Consumer<File> taker;
  private ScheduledExecutorService thread;
  private SortedMap<String, String> seen = new TreeMap<>();
  private SortedMap<String, String> taken = new TreeMap<>();

  /** Looks ten times a second, when there is such a folder. */
  @Activate
  public DevelopClasses(@Reference DevelopFolder develop, @Reference DeployFolder folder) {
    this(develop.classes().orElse(null), develop.packed(), folder::install);
    if (classes != null) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              work -> {
                Thread own = new Thread(work, "baton-develop");
                own.setDaemon(true);
                return own;
              });
      thread.scheduleWithFixedDelay(
          this::lookAgain, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  DevelopClasses(Path classes, Path packed, Consumer<File> taker) {
    this.classes = classes;
    this.packed = packed;
    this.taker = taker;
  }

  /** Lets an installation that has begun come to its end. */
  @Deactivate
  void stop() throws InterruptedException {
    if (thread != null) {
      thread.shutdown();
      thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** One look must not end all others. */
  private void lookAgain() {
    try {
      look();
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} was not taken; the next change is", classes, e);
    }
  }

  /** Looks whether anything has changed, and takes it once the next look finds the same. */
  void look() throws IOException {
    SortedMap<String, String> now = files();
    boolean rests = now.equals(seen);
    seen = now;
    if (rests && !now.equals(taken) && now.containsKey(JarFile.MANIFEST_NAME)) {
      // What cannot be packed is not tried again until it has changed.
      taken = now;
      taker.accept(pack(List.copyOf(now.keySet())).toFile());
    }
  }

  /** Every file with its size and its time. */
  private SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(classes)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.put(
              classes.relativize(file).toString().replace(File.separatorChar, '/'),
              Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    } catch (UncheckedIOException e) {
      // A build deletes while we look: the next look finds it at rest.
      return new TreeMap<>();
    }
    return files;
  }

  private void put(ZipOutputStream out, String file) throws IOException {
    ZipEntry entry = new ZipEntry(file);
    entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
    out.putNextEntry(entry);
    Files.copy(classes.resolve(file), out);
    out.closeEntry();
  }

  private Path pack(List<String> files) throws IOException {
    Manifest manifest;
    try (InputStream in = Files.newInputStream(classes.resolve(JarFile.MANIFEST_NAME))) {
      manifest = new Manifest(in);
    }
    String name = manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
    if (name == null) {
      throw new IOException("the manifest names no bundle; build it with Maven first");
    }
    Files.createDirectories(packed);
    Path jar = packed.resolve(name.split(";")[0].strip() + ".jar");
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    // Equal content gives an equal jar, which is not installed again.
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
      put(out, JarFile.MANIFEST_NAME);
      for (String file : files) {
        if (!file.equals(JarFile.MANIFEST_NAME)) {
          put(out, file);
        }
      }
    }
    return Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
