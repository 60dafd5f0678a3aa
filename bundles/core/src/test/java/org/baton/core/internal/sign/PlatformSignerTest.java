package org.baton.core.internal.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.baton.api.sign.Signer.Signature;
import org.baton.core.internal.data.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformSignerTest {
  @TempDir Path folder;

  private PlatformSigner signer() throws IOException {
    return new PlatformSigner(new DataFolder(folder));
  }

  @Test
  void whatItSignedIsKnownAgainAfterARestart() throws IOException {
    Signature signed = signer().sign("indicators.snapshot", "abc");
    assertThat(signer().verify("indicators.snapshot", "abc", signed)).isTrue();
    assertThat(signer().publicKey()).startsWith("-----BEGIN PUBLIC KEY-----\n");
  }

  @Test
  void anotherTextPurposeOrKeyIsRefused() throws IOException {
    Signature signed = signer().sign("indicators.snapshot", "abc");
    assertThat(signer().verify("indicators.snapshot", "abd", signed)).isFalse();
    assertThat(signer().verify("appeals.ruling", "abc", signed)).isFalse();
    Signature broken = new Signature(signed.algorithm(), signed.key(), "no base64!");
    assertThat(signer().verify("indicators.snapshot", "abc", broken)).isFalse();
    Files.delete(folder.resolve("keys/signing.key"));
    assertThat(signer().verify("indicators.snapshot", "abc", signed)).isFalse();
  }

  @Test
  void onlyTheServersUserReadsTheKey() throws IOException {
    signer();
    Path file = folder.resolve("keys/signing.key");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, "nonsense");
    assertThatThrownBy(this::signer).isInstanceOf(IOException.class);
  }
}
