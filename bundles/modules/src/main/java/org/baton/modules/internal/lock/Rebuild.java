package org.baton.modules.internal.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Installation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a server consist of exactly the modules of a lock, from a folder and without a network. */
@Component(service = Rebuild.class)
public final class Rebuild {
  private final Locks locks;
  private final Installation installation;
  private final Database database;
  private final AuditTrail audit;

  /**
   * What was done.
   *
   * @param installed the files that were installed, by their names
   * @param removed the modules that were not in the lock; their data stay
   * @param differences what still differs, such as settings, one sentence each
   */
  public record Result(List<String> installed, List<String> removed, List<String> differences) {
    /** Copies the lists. */
    public Result {
      installed = List.copyOf(installed);
      removed = List.copyOf(removed);
      differences = List.copyOf(differences);
    }
  }

  /** Installs and removes like everybody else. */
  @Activate
  public Rebuild(
      @Reference Locks locks,
      @Reference Installation installation,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this.locks = locks;
    this.installation = installation;
    this.database = database;
    this.audit = audit;
  }

  /**
   * Checks everything first, then installs what is missing and removes what is too much.
   *
   * @param key the fingerprint of the key that must have signed the lock; empty for any
   * @throws Problem with all that is against it; nothing has changed then
   */
  public Result run(Path lockFile, Path folder, String key, Locale locale) {
    SignedLock signed = read(lockFile);
    Map<String, String> details = new TreeMap<>();
    details.put("key", LockSignature.verify(signed, key));
    details.put("sha256", FileHash.sha256(lockFile));
    Rebuilding plan =
        Rebuilding.plan(
            signed.lock(), locks.current(), JarFolder.of(folder), installation::preview);
    details.putAll(plan.details());
    database.tx(
        c -> {
          audit.record("modules.lock.rebuilt", "platform", "", details);
          return true;
        });
    plan.install()
        .forEach(
            f -> installation.install(f, f.getFileName().toString(), Installation.LONGEST_START));
    plan.remove().forEach(installation::remove);
    try (InputStream in = Files.newInputStream(lockFile)) {
      return new Result(
          plan.install().stream().map(f -> f.getFileName().toString()).toList(),
          plan.remove(),
          locks.compare(in, locale).differences());
    } catch (IOException e) {
      throw unreadable(lockFile, e);
    }
  }

  private static SignedLock read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return LockText.read(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Problem unreadable(Path file, IOException cause) {
    return Problem.of(Kind.INVALID, "modules.file.unreadable", file.toString()).causedBy(cause);
  }
}
