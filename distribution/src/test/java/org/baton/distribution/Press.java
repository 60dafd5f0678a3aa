package org.baton.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A publisher of modules, with a key that is made when the test runs and tools every JDK has. */
final class Press {
  private static final String PASSWORD = "for-this-test-only";

  private final Path folder;
  private final Path store;

  Press(Path folder, String name) {
    this.folder = folder;
    this.store = folder.resolve(name + ".p12");
    tool(
        "keytool",
        "-genkeypair",
        "-alias",
        "press",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + name + ",C=CN",
        "-validity",
        "30");
  }

  /** The certificate, as the publisher would send it. */
  Path certificate() {
    Path file = folder.resolve("press.pem");
    tool("keytool", "-exportcert", "-rfc", "-alias", "press", "-file", file.toString());
    return file;
  }

  /** The jar, signed, under another name. */
  Path sign(Path jar) {
    Path signed = folder.resolve("signed-" + jar.getFileName());
    tool("jarsigner", "-signedjar", signed.toString(), jar.toString(), "press");
    return signed;
  }

  /** The jar with other content under one name. */
  static Path tampered(Path jar, String entry) throws IOException {
    Path other = jar.resolveSibling("tampered-" + jar.getFileName());
    try (ZipFile zip = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry each : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(each.getName()));
        try (InputStream in = zip.getInputStream(each)) {
          out.write(
              each.getName().equals(entry)
                  ? "other".getBytes(StandardCharsets.UTF_8)
                  : in.readAllBytes());
        }
      }
    }
    return other;
  }

  private void tool(String name, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
