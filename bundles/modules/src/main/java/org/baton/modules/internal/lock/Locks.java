package org.baton.modules.internal.lock;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.baton.api.sign.Signer;
import org.baton.api.sign.Signer.Signature;
import org.baton.api.text.Texts;
import org.baton.modules.internal.LockedModules;
import org.baton.modules.internal.lock.Drift.Difference;
import org.baton.modules.internal.lock.SignedLock.Seal;
import org.baton.modules.internal.settings.Configured;
import org.baton.modules.internal.settings.DeclaredSettings;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what exactly this server consists of, and how that differs from what a file says. Who may is
 * asked where the question comes in: pages, REST, and the shell by its list of commands.
 */
@Component(service = Locks.class)
public final class Locks {
  private final LockedModules present;
  private final ConfigurationAdmin settings;
  private final DeclaredSettings declared;
  private final Signer signer;
  private final Texts texts;

  /**
   * What a comparison found.
   *
   * @param key the fingerprint of the key that signed the file
   * @param own whether that is this server's key
   * @param differences one sentence each; none when nothing differs
   */
  public record Compared(String key, boolean own, List<String> differences) {
    /** Copies the list. */
    public Compared {
      differences = List.copyOf(differences);
    }
  }

  /** Looks at the server itself. */
  @Activate
  public Locks(
      @Reference LockedModules present,
      @Reference ConfigurationAdmin settings,
      @Reference DeclaredSettings declared,
      @Reference Signer signer,
      @Reference Texts texts) {
    this.present = present;
    this.settings = settings;
    this.declared = declared;
    this.signer = signer;
    this.texts = texts;
  }

  /** What this server consists of now. */
  public Lock current() {
    return new Lock(
        Lock.FORMAT,
        System.getProperty("baton.version", ""),
        System.getProperty("java.version", ""),
        present.modules(),
        new ModuleSettings(new Configured(settings), declared.secrets()).of(present.names()));
  }

  /** The same as a signed text. */
  public String file() {
    Lock lock = current();
    Signature s = signer.sign(LockSignature.PURPOSE, LockText.of(lock));
    Seal seal = new Seal(s.algorithm(), s.key(), signer.publicKey(), s.value());
    return LockText.of(new SignedLock(lock, seal));
  }

  /**
   * How this server differs from what a file says.
   *
   * @throws org.baton.api.problem.Problem when the file is none, or not as it was signed
   */
  public Compared compare(InputStream file, Locale locale) {
    return compared(LockText.read(file), current(), locale);
  }

  /** How a second file differs from a first, both as text. */
  public Compared compare(String first, String second, Locale locale) {
    SignedLock other = LockText.read(second);
    LockSignature.verify(other, "");
    return compared(LockText.read(first), other.lock(), locale);
  }

  private Compared compared(SignedLock expected, Lock actual, Locale locale) {
    String key = LockSignature.verify(expected, "");
    Seal seal = expected.signature();
    Signature given = new Signature(seal.algorithm(), seal.key(), seal.value());
    boolean own = signer.verify(LockSignature.PURPOSE, LockText.of(expected.lock()), given);
    List<String> sentences =
        Drift.between(expected.lock(), actual).stream().map(d -> sentence(d, locale)).toList();
    return new Compared(key, own, sentences);
  }

  private String sentence(Difference difference, Locale locale) {
    return texts.text(locale, difference.code(), difference.words().toArray());
  }
}
