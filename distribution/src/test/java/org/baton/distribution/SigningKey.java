package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** A key that a test makes to sign a jar with. */
record SigningKey(Path keystore) {
  static final String ALIAS = "publisher";
  static final String PASSWORD = "a-password-for-tests";

  /** Makes a key with a certificate of its own. */
  static SigningKey make(Path folder) throws IOException {
    Path keystore = folder.resolve("publisher.p12");
    run(
        "keytool",
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-alias",
        ALIAS,
        "-dname",
        "CN=Example",
        "-keystore",
        keystore.toString(),
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD);
    return new SigningKey(keystore);
  }

  /** What a build is told to sign with it. */
  String[] properties() {
    return new String[] {
      "-Dbaton.sign.keystore=" + keystore,
      "-Dbaton.sign.alias=" + ALIAS,
      "-Dbaton.sign.password=" + PASSWORD
    };
  }

  /** Its certificate, for those who are to trust it. */
  Path certificate() throws IOException {
    Path file = keystore.resolveSibling("publisher.pem");
    run(
        "keytool",
        "-exportcert",
        "-rfc",
        "-alias",
        ALIAS,
        "-file",
        file.toString(),
        "-keystore",
        keystore.toString(),
        "-storepass",
        PASSWORD);
    return file;
  }

  private static void run(String tool, String... words) throws IOException {
    String[] command = new String[words.length + 1];
    command[0] = Path.of(System.getProperty("java.home"), "bin", tool).toString();
    System.arraycopy(words, 0, command, 1, words.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      assertThat(process.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
