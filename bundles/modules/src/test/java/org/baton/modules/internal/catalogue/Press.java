package org.baton.modules.internal.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.baton.modules.internal.Jars;
import org.baton.modules.internal.trust.Keys;

/** Whoever makes a catalogue in a test: signed jars, a description, and the signed file. */
public final class Press {
  static final String SBOM =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
        {"group": "org.example", "name": "zip", "version": "2.0",
         "licenses": [{"license": {"id": "Apache-2.0"}}, {"expression": "MIT OR EPL-2.0"}]},
        {"name": "alpha", "version": "1", "licenses": [{"license": {"name": "Own words"}}]}
      ]}""";

  /** Who signs. */
  public final Keys keys;

  private final Path folder;

  /** Works in a folder. */
  public Press(Path folder, String name) {
    this.folder = folder;
    this.keys = Keys.of(folder, name);
  }

  /** An empty folder for jars. */
  public Path jars() throws IOException {
    return Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
  }

  /** A signed module in a folder of jars, with its list of components. */
  public Path module(Path jars, String id, String version) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
    Path plain = Jars.module(elsewhere, id, version);
    Path listed = elsewhere.resolve("listed.jar");
    try (ZipFile from = new ZipFile(plain.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(listed))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.getInputStream(entry).transferTo(to);
      }
      to.putNextEntry(new ZipEntry("META-INF/sbom/bom.json"));
      to.write(SBOM.getBytes(StandardCharsets.UTF_8));
    }
    return Files.move(keys.sign(listed), jars.resolve(id + ".jar"));
  }

  /** A description with more members, each behind a comma. */
  static String description(long serial, String more) {
    return """
        {"name": {"zh": "模块目录", "en": "Modules"},
         "issuer": {"zh": "财政厅", "en": "Department of Finance"},
         "date": "2026-11-29", "serial": %d%s}"""
        .formatted(serial, more);
  }

  /** What calls back a jar or a certificate. */
  public static String revocation(String kind, String hash) {
    return """
        , "revocations": [{"%s": "%s", "date": "2026-11-28",
          "reason": {"zh": "得分有误", "en": "It computes wrong scores"}}]"""
        .formatted(kind, hash);
  }

  /** A catalogue that nobody has signed. */
  public Path unsigned(Path jars, long serial, String more) throws IOException {
    Path description = folder.resolve(UUID.randomUUID() + ".json");
    Files.writeString(description, description(serial, more));
    Path file = folder.resolve(UUID.randomUUID() + ".jar");
    CatalogueWriter.write(description, jars, file, LocalDate.of(2026, 11, 29));
    return file;
  }

  /** A signed catalogue. */
  public Path catalogue(Path jars, long serial, String more) throws IOException {
    return keys.sign(unsigned(jars, serial, more));
  }
}
