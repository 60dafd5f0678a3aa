package org.baton.modules.internal.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Reads a jar to its end and says who signed it. A jar is signed as a whole or not at all. */
final class JarSignature {
  private JarSignature() {}

  /**
   * Who signed a jar; empty when nobody did.
   *
   * @param name the file's name as the person knows it
   * @throws Problem when it does not read the same for everybody, when it was changed after it was
   *     signed, when not all of it is signed by one certificate, or when the signature cannot be
   *     relied on; every entry concerned is named
   */
  static Optional<Signature> read(Path file, String name) {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      JarSizes.require(file, name);
      SignedJar signed = new SignedJar(jar, name);
      if (signed.signingFiles(SignedJar.NATIONAL_BLOCK).findAny().isPresent()) {
        return Optional.of(new NationalSignature(signed).examined());
      }
      return signed.signingFiles(SignedJar.SIGNATURE_FILE).findAny().isPresent()
          ? Optional.of(new JavaSignature(signed).examined())
          : Optional.empty();
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.jar.damaged", name, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }
}
