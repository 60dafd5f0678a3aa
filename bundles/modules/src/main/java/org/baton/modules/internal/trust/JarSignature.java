package org.baton.modules.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.Timestamp;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/**
 * Reads a jar to its end and says who signed it, by the Java machine's own verification and its
 * {@code jdk.jar.disabledAlgorithms}. A jar is signed as a whole or not at all.
 */
final class JarSignature {
  private static final String META = "META-INF/";
  private static final Pattern SIGNATURE_FILE = Pattern.compile("META-INF/[^/]+\\.SF");
  private static final Pattern SIGNING_FILE =
      Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC))");
  private static final String DIGEST = "-DIGEST";
  private static final String MAIN_DIGEST = "-DIGEST-MANIFEST-MAIN-ATTRIBUTES";
  private static final long MOST_UNPACKED = 512L << 20;
  private static final int MOST_NAMED = 20;

  private final JarFile jar;
  private final String name;
  private final List<Violation> violations = new ArrayList<>();
  private final Set<CodeSigner> signers = new LinkedHashSet<>();
  private final byte[] buffer = new byte[1 << 16];
  private long unpacked;

  private JarSignature(JarFile jar, String name) {
    this.jar = jar;
    this.name = name;
  }

  /**
   * Who signed a jar; empty when nobody did.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when it was changed after it was signed, when not all of it is signed by one
   *     certificate, or when the signature cannot be relied on; every entry concerned is named
   */
  static Optional<Signature> read(Path file, String name) {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      if (jar.stream().noneMatch(e -> SIGNATURE_FILE.matcher(upper(e)).matches())) {
        return Optional.empty();
      }
      return Optional.of(new JarSignature(jar, name).examined());
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private Signature examined() throws IOException {
    JarEntry manifest = jar.getJarEntry(JarFile.MANIFEST_NAME);
    if (manifest == null) {
      violation(JarFile.MANIFEST_NAME, "modules.signature.missing");
      throw broken();
    }
    try {
      drain(manifest);
    } catch (SecurityException e) {
      throw Problem.of(Kind.INVALID, "modules.signature.manifest", name).causedBy(e);
    } catch (IOException | IllegalArgumentException e) {
      violation(JarFile.MANIFEST_NAME, "modules.signature.unreadable");
      throw broken().causedBy(e);
    }
    mainAttributes();
    missing();
    List<String> unsigned = entries();
    if (signers.isEmpty() && violations.isEmpty()) {
      throw Problem.of(Kind.INVALID, "modules.signature.weak", name);
    }
    unsigned.forEach(e -> violation(e, "modules.signature.partly"));
    if (signers.size() > 1) {
      violation(name, "modules.signature.several");
    }
    if (!violations.isEmpty()) {
      throw broken();
    }
    CodeSigner signer = signers.iterator().next();
    Timestamp stamp = signer.getTimestamp();
    return Certificates.signature(
        (X509Certificate) signer.getSignerCertPath().getCertificates().get(0),
        stamp == null ? null : stamp.getTimestamp().toInstant());
  }

  private Problem broken() {
    return Problem.invalid("modules.signature.broken", violations, name);
  }

  /** Reads every entry, for only then it is compared with its hash; returns those without one. */
  private List<String> entries() throws IOException {
    List<String> unsigned = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JarEntry entry : jar.stream().toList()) {
      if (!seen.add(entry.getName())) {
        violation(entry.getName(), "modules.signature.twice");
      } else if (!entry.isDirectory() && !SIGNING_FILE.matcher(upper(entry)).matches()) {
        try {
          drain(entry);
          CodeSigner[] of = entry.getCodeSigners();
          if (of == null || of.length == 0) {
            unsigned.add(entry.getName());
          } else {
            signers.addAll(List.of(of));
          }
        } catch (SecurityException | IllegalArgumentException e) {
          violation(entry.getName(), "modules.signature.changed");
        }
      }
    }
    return unsigned;
  }

  /** What the framework obeys stands in the manifest's head: it must be signed, too. */
  private void mainAttributes() throws IOException {
    for (JarEntry entry : jar.stream().toList()) {
      if (SIGNATURE_FILE.matcher(upper(entry)).matches()) {
        try (InputStream in = jar.getInputStream(entry)) {
          if (names(new Manifest(in).getMainAttributes()).noneMatch(n -> n.endsWith(MAIN_DIGEST))) {
            violation(entry.getName(), "modules.signature.head");
          }
        } catch (IOException | IllegalArgumentException e) {
          violation(entry.getName(), "modules.signature.unreadable");
        }
      }
    }
  }

  /** The Java machine does not miss an entry that was taken out. */
  private void missing() {
    for (Map.Entry<String, Attributes> signed : inManifest().entrySet()) {
      boolean digest = names(signed.getValue()).anyMatch(n -> n.endsWith(DIGEST));
      if (digest && jar.getEntry(signed.getKey()) == null) {
        violation(signed.getKey(), "modules.signature.missing");
      }
    }
  }

  private Map<String, Attributes> inManifest() {
    try {
      return jar.getManifest().getEntries();
    } catch (IOException | IllegalArgumentException e) {
      violation(JarFile.MANIFEST_NAME, "modules.signature.unreadable");
      return Map.of();
    }
  }

  private static java.util.stream.Stream<String> names(Attributes attributes) {
    return attributes.keySet().stream().map(n -> n.toString().toUpperCase(Locale.ROOT));
  }

  private void drain(JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
          throw Problem.of(Kind.TOO_LARGE, "modules.jar.too-large", name, MOST_UNPACKED >> 20);
        }
      }
    }
  }

  private void violation(String entry, String code) {
    if (violations.size() < MOST_NAMED) {
      violations.add(Violation.at(entry, entry, code, entry));
    }
  }

  private static String upper(JarEntry entry) {
    String entryName = entry.getName();
    return entryName.regionMatches(true, 0, META, 0, META.length())
        ? entryName.toUpperCase(Locale.ROOT)
        : entryName;
  }
}
