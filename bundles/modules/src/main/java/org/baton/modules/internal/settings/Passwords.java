package org.baton.modules.internal.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.baton.api.problem.Problem;
import org.baton.api.sign.Signer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps passwords unreadable for whoever has the database or a backup of it and not the servers'
 * keys: AES-256 in GCM (NIST SP 800-38D), bound to the setting it stands for. The key is the
 * SHA-256 of the platform's signature under a purpose that signs nothing else; Ed25519 signatures
 * of the same text are the same (RFC 8032), and every server of a database has that key.
 */
@Component(service = Passwords.class)
public final class Passwords {
  private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);
  private static final String PURPOSE = "modules.settings-key";

  /** What everything hidden begins with. */
  static final String PREFIX = "aes-gcm:";

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Signer signer;
  private final SecureRandom random = new SecureRandom();

  /** Asks for the key at each password; there are few. */
  @Activate
  public Passwords(@Reference Signer signer) {
    this.signer = signer;
  }

  /**
   * What is written for a password.
   *
   * @param field the setting it stands for; the same is needed to read it
   */
  String hidden(String field, String content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, field)
              .doFinal(content.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
      return PREFIX + Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was hidden; what an earlier version wrote stands as it is. Empty when another key or
   * another setting is needed to read it, or it was changed.
   */
  Optional<String> shown(String field, String written) {
    if (!written.startsWith(PREFIX)) {
      return Optional.of(written);
    }
    try {
      byte[] all = Base64.getDecoder().decode(written.substring(PREFIX.length()));
      if (all.length < NONCE_BYTES) {
        throw new IllegalArgumentException("cut short");
      }
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] content =
          cipher(Cipher.DECRYPT_MODE, nonce, field)
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(new String(content, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException | Problem e) {
      LOG.error("The password {} cannot be read with the keys of this server: set it anew", field);
      LOG.debug("Why {} cannot be read", field, e);
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String field) throws GeneralSecurityException {
    byte[] signature = Base64.getDecoder().decode(signer.sign(PURPOSE, PREFIX).value());
    byte[] key = MessageDigest.getInstance("SHA-256").digest(signature);
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
