package org.baton.core.internal.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.baton.api.sign.Signer;
import org.baton.core.internal.Hashes;
import org.baton.core.internal.data.DataFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs with the key pair in the platform's data folder. */
@Component
public final class PlatformSigner implements Signer {
  private static final int LINE = 64;

  private final KeyPair keys;
  private final String id;

  /** Reads the keys; makes them at the first start. */
  @Activate
  public PlatformSigner(@Reference DataFolder data) throws IOException {
    keys = SigningKey.of(data.folder("keys").resolve("signing.key"));
    id = Hashes.of(keys.getPublic().getEncoded());
  }

  private static byte[] bytes(String purpose, String text) {
    return (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Signature sign(String purpose, String text) {
    try {
      java.security.Signature signature = java.security.Signature.getInstance(SigningKey.ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(bytes(purpose, text));
      String value = Base64.getEncoder().encodeToString(signature.sign());
      return new Signature(SigningKey.ALGORITHM, id, value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean verify(String purpose, String text, Signature given) {
    if (!given.algorithm().equals(SigningKey.ALGORITHM) || !given.key().equals(id)) {
      return false;
    }
    try {
      java.security.Signature signature = java.security.Signature.getInstance(SigningKey.ALGORITHM);
      signature.initVerify(keys.getPublic());
      signature.update(bytes(purpose, text));
      return signature.verify(Base64.getDecoder().decode(given.value()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String publicKey() {
    String key =
        Base64.getMimeEncoder(LINE, new byte[] {'\n'})
            .encodeToString(keys.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
  }
}
