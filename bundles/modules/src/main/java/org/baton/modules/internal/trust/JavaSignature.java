package org.baton.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.CodeSigner;
import java.security.Timestamp;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * A signature that the Java machine verifies itself, with its {@code jdk.jar.disabledAlgorithms}.
 */
final class JavaSignature {
  private static final String DIGEST = "-DIGEST";
  private static final String MAIN_DIGEST = "-DIGEST-MANIFEST-MAIN-ATTRIBUTES";

  private final SignedJar jar;
  private final Set<CodeSigner> signers = new LinkedHashSet<>();

  JavaSignature(SignedJar jar) {
    this.jar = jar;
  }

  Signature examined() throws IOException {
    JarEntry manifest = jar.manifestEntry();
    try {
      drain(manifest);
    } catch (SecurityException e) {
      throw Problem.of(Kind.INVALID, "modules.signature.manifest", jar.name()).causedBy(e);
    } catch (IOException | IllegalArgumentException e) {
      jar.violation(JarFile.MANIFEST_NAME, "modules.signature.unreadable");
      throw jar.broken().causedBy(e);
    }
    mainAttributes();
    jar.missing(inManifest(), DIGEST);
    List<String> unsigned = entries();
    if (signers.isEmpty() && jar.isWhole()) {
      throw Problem.of(Kind.INVALID, "modules.signature.weak", jar.name());
    }
    unsigned.forEach(e -> jar.violation(e, "modules.signature.partly"));
    if (signers.size() > 1 || !jar.hasOneSignature()) {
      jar.violation(jar.name(), "modules.signature.several");
    }
    if (!jar.isWhole()) {
      throw jar.broken();
    }
    CodeSigner signer = signers.iterator().next();
    Timestamp stamp = signer.getTimestamp();
    return Certificates.signature(
        (X509Certificate) signer.getSignerCertPath().getCertificates().get(0),
        stamp == null ? null : stamp.getTimestamp().toInstant());
  }

  private void drain(JarEntry entry) throws IOException {
    jar.drain(entry, (read, length) -> {});
  }

  /** Reads every entry, for only then it is compared with its hash; returns those without one. */
  private List<String> entries() throws IOException {
    List<String> unsigned = new ArrayList<>();
    for (JarEntry entry : jar.content()) {
      try {
        drain(entry);
        CodeSigner[] of = entry.getCodeSigners();
        if (of == null || of.length == 0) {
          unsigned.add(entry.getName());
        } else {
          signers.addAll(List.of(of));
        }
      } catch (SecurityException | IllegalArgumentException e) {
        jar.violation(entry.getName(), "modules.signature.changed");
      }
    }
    return unsigned;
  }

  /** What the framework obeys stands in the manifest's head: it must be signed, too. */
  private void mainAttributes() {
    for (JarEntry entry : jar.signingFiles(SignedJar.SIGNATURE_FILE).toList()) {
      try {
        Manifest file =
            new Manifest(new ByteArrayInputStream(jar.bytes(entry, SignedJar.LONGEST_LIST)));
        if (SignedJar.names(file.getMainAttributes()).noneMatch(n -> n.endsWith(MAIN_DIGEST))) {
          jar.violation(entry.getName(), "modules.signature.head");
        }
      } catch (IOException | IllegalArgumentException e) {
        jar.violation(entry.getName(), "modules.signature.unreadable");
      }
    }
  }

  private Map<String, Attributes> inManifest() {
    try {
      Manifest manifest = jar.manifest();
      return manifest == null ? Map.of() : manifest.getEntries();
    } catch (IOException | IllegalArgumentException e) {
      jar.violation(JarFile.MANIFEST_NAME, "modules.signature.unreadable");
      return Map.of();
    }
  }
}
