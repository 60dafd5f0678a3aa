package org.baton.distribution;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes jars to install: the sample module in any version, and modules that are broken in one way
 * each, built from the classes below {@code org.baton.distribution.broken}.
 */
final class ModuleJars {
  private static final String SECOND_SCRIPT =
      "alter table note add column importance integer default 0 not null;\n";

  private final Path folder;

  ModuleJars(Path folder) {
    this.folder = folder;
  }

  /** Where the jars are. */
  Path folder() {
    return folder;
  }

  /**
   * The sample module.
   *
   * @param version its version
   * @param newerTables whether it brings a second migration
   */
  Path sample(String version, boolean newerTables) {
    return sample(version, newerTables, Map.of());
  }

  /** The sample module with a third script that changes rows and then is no SQL. */
  Path failingSample(String version) {
    String script = "update note set importance = 9;\ncreate tabel nowhere (id bigint);\n";
    return sample(version, true, Map.of("schema/V3__broken.sql", script));
  }

  /** The sample module with a third script. */
  Path changedSample(String version) {
    String script = "alter table note add column colour varchar(20);\n";
    return sample(version, true, Map.of("schema/V3__colour.sql", script));
  }

  /** The sample module with another sentence on its page. */
  Path sayingSample(String version, String words) throws IOException {
    String texts = "OSGI-INF/l10n/sample_en.properties";
    try (JarFile jar = new JarFile(System.getProperty("baton.sample"));
        InputStream in = jar.getInputStream(jar.getEntry(texts))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return sample(version, false, Map.of(texts, all + "\nsample.lead=" + words + "\n"));
    }
  }

  private Path sample(String version, boolean newerTables, Map<String, String> more) {
    Path file = folder.resolve("sample-" + version + ".jar");
    try (Jar jar = new Jar(new File(System.getProperty("baton.sample")))) {
      Manifest manifest = jar.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      jar.setManifest(manifest);
      if (newerTables) {
        jar.putResource("schema/V2__importance.sql", text(SECOND_SCRIPT));
      }
      more.forEach((path, content) -> jar.putResource(path, text(content)));
      jar.write(file.toFile());
      return file;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A module that imports a package nobody exports. */
  Path brokenImport() {
    return build(
        "brokenimport",
        "absent",
        Map.of("Import-Package", "com.example.absent;version=2.0, *"),
        Map.of());
  }

  /** A module with a component whose constructor throws. */
  Path brokenComponent() {
    return build("brokencomponent", "component", Map.of(), Map.of());
  }

  /** A module whose first script is no SQL from its second statement on. */
  Path brokenSchema() {
    String script =
        "create table half (id bigint not null primary key);\ncreate tabel other (id bigint);\n";
    return build("brokenschema", "schema", Map.of(), Map.of("schema/V1__broken.sql", script));
  }

  /** A module with two methods for the same requests. */
  Path brokenRest() {
    return build("brokenrest", "rest", Map.of(), Map.of());
  }

  /** A module with a step that throws. */
  Path brokenStep() {
    return build("brokenstep", "step", Map.of(), Map.of());
  }

  /** A Karaf archive with these jars in it. */
  Path archive(String name, Path... jars) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("repository/features.xml"));
      zip.write(
          "<features name=\"x\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\"/>"
              .getBytes(StandardCharsets.UTF_8));
      for (Path jar : jars) {
        zip.putNextEntry(new ZipEntry("repository/org/example/" + jar.getFileName()));
        zip.write(Files.readAllBytes(jar));
      }
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path build(
      String id, String classes, Map<String, String> headers, Map<String, String> resources) {
    Path file = folder.resolve(id + ".jar");
    try (Builder builder = new Builder()) {
      builder.setClasspath(classpath());
      builder.setProperty("Bundle-SymbolicName", "org.baton." + id);
      builder.setProperty("Bundle-Version", "1.0.0");
      builder.setProperty("Private-Package", "org.baton.distribution.broken." + classes);
      builder.setProperty("Import-Package", "*");
      builder.setProperty("Provide-Capability", "org.baton.module;org.baton.module=" + id);
      headers.forEach(builder::setProperty);
      Jar jar = builder.build();
      resources.forEach((path, content) -> jar.putResource(path, text(content)));
      if (!builder.getErrors().isEmpty()) {
        throw new IllegalStateException(builder.getErrors().toString());
      }
      jar.write(file.toFile());
      return file;
    } catch (Exception e) {
      throw new IllegalStateException(id, e);
    }
  }

  private static File[] classpath() {
    List<String> wanted =
        List.of("test-classes", "org.baton.api", "jakarta.ws.rs-api", "component.annotations");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            p ->
                wanted.stream().anyMatch(p::contains)
                    || p.contains("bundles" + File.separator + "api"))
        .map(File::new)
        .toArray(File[]::new);
  }

  private static EmbeddedResource text(String content) {
    return new EmbeddedResource(content.getBytes(StandardCharsets.UTF_8), 0);
  }
}
