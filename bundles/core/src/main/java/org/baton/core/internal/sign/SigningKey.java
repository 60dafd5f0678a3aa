package org.baton.core.internal.sign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The key pair that signs: in {@code keys/signing.key}, readable by the server's user alone, the
 * private key in a first line and the public one in a second, both in Base64. Several nodes share
 * the file.
 */
final class SigningKey {
  static final String ALGORITHM = "Ed25519";

  private SigningKey() {}

  /** Reads the keys, or makes them unless somebody else just made some. */
  static KeyPair of(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      if (lines.size() != 2) {
        throw new IOException(file + " does not hold two keys");
      }
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      Base64.Decoder decoder = Base64.getDecoder();
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + " does not hold keys", e);
    }
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Base64.Encoder encoder = Base64.getEncoder();
    String lines =
        encoder.encodeToString(made.getPrivate().getEncoded())
            + "\n"
            + encoder.encodeToString(made.getPublic().getEncoded())
            + "\n";
    FileAttribute<?>[] attributes =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      // Another node was first; its keys are read.
    }
  }
}
