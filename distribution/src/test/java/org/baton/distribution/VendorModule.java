package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A module built as a vendor does, by a Maven that finds of Baton only what is packed for vendors.
 */
final class VendorModule {
  /** A block of code in the guide whose first line says in a comment which file it is. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "```\\w+\\R(?://|#|--|<!--) (src/\\S+|pom\\.xml)\\V*\\R(.*?)```", Pattern.DOTALL);

  private static final String GENERATE =
      "org.apache.maven.plugins:maven-archetype-plugin:3.2.1:generate";
  private static final long LONGEST_BUILD_SECONDS = 300;

  /** What vendors get, by the folders that it is built in. */
  private static final Map<String, String> PACKED =
      Map.of(
          "", "baton",
          "bundles", "org.baton.bundles",
          "bundles/api", "org.baton.api",
          "bundles/sdk/platform", "org.baton.sdk.platform",
          "bundles/sdk/contract", "org.baton.sdk.contract",
          "bundles/sdk/parent", "org.baton.sdk.parent",
          "bundles/sdk/archetype", "org.baton.sdk.archetype");

  private final String version = System.getProperty("baton.version");
  private final Path repository;
  private final Path folder;
  private final Path module;

  private VendorModule(Path folder, String name) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.module = folder.resolve(name);
    this.repository = repository();
  }

  /**
   * Makes a module from the archetype.
   *
   * @param group such as {@code com.example}
   * @param id its id
   */
  static VendorModule generate(Path folder, String group, String id) throws IOException {
    VendorModule module = new VendorModule(folder, group + "." + id);
    module.maven(
        module.folder,
        GENERATE,
        "-DarchetypeCatalog=internal",
        "-DarchetypeGroupId=org.baton",
        "-DarchetypeArtifactId=org.baton.sdk.archetype",
        "-DarchetypeVersion=" + module.version,
        "-DgroupId=" + group,
        "-Did=" + id);
    return module;
  }

  /**
   * Takes a module that is written already, for whichever version of the parent is built.
   *
   * @param source its folder, named as its artifact; it stays as it is
   */
  static VendorModule copy(Path folder, Path source) throws IOException {
    VendorModule module = new VendorModule(folder, source.getFileName().toString());
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        module.write(source.relativize(file).toString(), Files.readString(file));
      }
    }
    String pom = Files.readString(source.resolve("pom.xml"));
    module.write("pom.xml", pom.replace("@version@", module.version));
    return module;
  }

  /** Writes one of its files. */
  void write(String path, String content) throws IOException {
    Path file = module.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Deletes one of its files. */
  void delete(String path) throws IOException {
    Files.delete(module.resolve(path));
  }

  /** Gives it another version. */
  void version(String before, String next) throws IOException {
    String pom = Files.readString(module.resolve("pom.xml"));
    String present = "<version>" + before + "</version>";
    assertThat(pom).containsOnlyOnce(present);
    write("pom.xml", pom.replace(present, "<version>" + next + "</version>"));
  }

  /** Its files, by their paths. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> module.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  /** Writes the files that a guide shows; returns how many there are. */
  int follow(Path guide) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Matcher m = BLOCK.matcher(Files.readString(guide));
    while (m.find()) {
      files.merge(m.group(1), m.group(2), (before, more) -> before + more);
    }
    for (var file : files.entrySet()) {
      Path path = module.resolve(file.getKey());
      boolean more = path.toString().endsWith(".properties") && Files.exists(path);
      write(file.getKey(), more ? Files.readString(path) + file.getValue() : file.getValue());
    }
    return files.size();
  }

  /** Builds it with its tests; returns what Maven said. */
  String build(String... further) throws IOException {
    List<String> words = new ArrayList<>(List.of("clean", "verify"));
    words.addAll(List.of(further));
    return maven(module, words.toArray(String[]::new));
  }

  /** The one jar that the build made. */
  Path jar() throws IOException {
    try (Stream<Path> files = Files.list(module.resolve("target"))) {
      List<Path> jars = files.filter(f -> f.toString().endsWith(".jar")).toList();
      assertThat(jars).hasSize(1);
      return jars.get(0);
    }
  }

  private String maven(Path where, String... words) throws IOException {
    String maven = Path.of(System.getProperty("baton.maven"), "bin", "mvn").toString();
    List<String> command =
        new ArrayList<>(List.of(maven, "-B", "-ntp", "-Dmaven.repo.local=" + repository));
    if (System.getProperty("baton.offline").endsWith("true")) {
      command.add("-o");
    }
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path said = Files.createTempFile(folder, "maven", ".txt");
    Process process = builder.redirectOutput(said.toFile()).start();
    try {
      boolean ended = process.waitFor(LONGEST_BUILD_SECONDS, TimeUnit.SECONDS);
      String output = Files.readString(said, StandardCharsets.UTF_8);
      if (!ended) {
        process.destroyForcibly();
        throw new AssertionError("Maven does not end: " + output);
      }
      assertThat(process.exitValue()).as(output).isZero();
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A local repository with the libraries of this build's own and, of Baton, only what vendors get.
   * Nothing of a checkout is installed anywhere else.
   */
  private Path repository() throws IOException {
    Path known = Path.of(System.getProperty("baton.repository"));
    Path made = Files.createDirectories(folder.resolve("repository"));
    link(known, made, "org");
    link(known.resolve("org"), Files.createDirectories(made.resolve("org")), "baton");
    for (var packed : PACKED.entrySet()) {
      Path source = House.root().resolve(packed.getKey());
      String file = packed.getValue() + "-" + version;
      Path target = made.resolve(Path.of("org/baton", packed.getValue(), version));
      Files.createDirectories(target);
      Files.copy(source.resolve("pom.xml"), target.resolve(file + ".pom"));
      Path jar = source.resolve("target").resolve(file + ".jar");
      if (Files.exists(source.resolve("src"))) {
        Files.copy(jar, target.resolve(file + ".jar"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return made;
  }

  private static void link(Path from, Path to, String but) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().toString().equals(but)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }
}
