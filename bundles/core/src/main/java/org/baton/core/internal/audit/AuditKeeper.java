package org.baton.core.internal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Job;
import org.baton.api.data.Scheduled;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.core.internal.data.DataFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the key and signs the end of the trail outside of the database: every minute in which it
 * moved, and at shutdown. Records cut off after the last signed end cannot be told from records
 * that never were.
 */
@Component(service = {AuditKeeper.class, Job.class, HealthCheck.class})
@Scheduled(name = "core.audit-heads", every = 60)
public final class AuditKeeper implements Job, HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(AuditKeeper.class);

  private final Database database;
  private final SignedHeads heads;
  private final AuditKey key;

  /** Reads the key, or makes it if there is no record yet. */
  @Activate
  public AuditKeeper(
      @Reference(target = "(org.baton.module=core)") Database database, @Reference DataFolder data)
      throws IOException {
    this.database = database;
    Path file = data.folder("keys").resolve("audit.key");
    heads = new SignedHeads(data.folder("audit").resolve("heads.log"));
    boolean fresh = head().seq() == 0;
    if (Files.exists(file)) {
      key = AuditKey.read(file);
    } else {
      key = fresh ? AuditKey.create(file) : null;
    }
    if (key == null) {
      LOG.error("The key of the audit trail is missing: put the copy of {} back.", file);
    } else if (fresh && !heads.exist()) {
      heads.append(key, head());
    }
  }

  @Override
  public String name() {
    return "core.audit";
  }

  /** Without its key nothing that leaves a record can be done. */
  @Override
  public Optional<Problem> problem() {
    return key == null ? Optional.of(missing()) : Optional.empty();
  }

  private static Problem missing() {
    return Problem.of(Problem.Kind.UNAVAILABLE, "core.audit.key-missing");
  }

  /** The key of the trail. */
  AuditKey key() {
    if (key == null) {
      throw missing();
    }
    return key;
  }

  SignedHeads heads() {
    return heads;
  }

  @Override
  public void run() throws IOException {
    if (key != null) {
      heads.append(key, head());
    }
  }

  /** Signs the end of the trail before the server goes. */
  @Deactivate
  void stop() {
    try {
      run();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The end of the audit trail could not be signed at shutdown.", e);
    }
  }

  private AuditHead head() {
    return database.<AuditHead, RuntimeException>read(AuditHead::read);
  }
}
