package org.baton.operations.internal.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baton.api.access.AccountDirectory;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.operations.internal.log.LogLine;
import org.baton.operations.internal.log.LogQuery;
import org.baton.operations.internal.log.LogTap;
import org.baton.operations.internal.metric.MetricText;
import org.baton.operations.internal.metric.Metrics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the file for support. */
@Component(service = SupportFile.class)
public final class SupportFile {
  private static final int MOST_CHARACTERS = 3_000_000;
  private static final int MOST_LINES = 3000;
  private static final String LEFT_OUT =
      "Left out: there are more accounts than can be looked for.\n";

  private final ServerState state;
  private final Metrics metrics;
  private final LogTap log;
  private final KnownPeople people;
  private final Database database;
  private final AuditTrail audit;

  /** Gathers from all of them. */
  @Activate
  public SupportFile(
      @Reference ServerState state,
      @Reference Metrics metrics,
      @Reference LogTap log,
      @Reference AccountDirectory directory,
      @Reference(target = "(org.baton.module=operations)") Database database,
      @Reference AuditTrail audit) {
    this.state = state;
    this.metrics = metrics;
    this.log = log;
    this.people = new KnownPeople(directory);
    this.database = database;
    this.audit = audit;
  }

  /**
   * Makes it, at most some megabytes large; who made it stands in the audit trail with its hash.
   *
   * @return a zip file
   */
  public byte[] make() {
    byte[] file = zip(people.redaction());
    Map<String, String> details =
        Map.of("bytes", Integer.toString(file.length), "sha256", sha256(file));
    database.tx(
        c -> {
          audit.record("operations.support", "server", "", details);
          return file.length;
        });
    return file;
  }

  private byte[] zip(Optional<Redaction> redaction) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (SupportPart part : SupportPart.values()) {
        zip.putNextEntry(new ZipEntry(part.file()));
        zip.write(bounded(text(part, redaction)).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A part that cannot be had must not cost the others: the file is needed when things break. */
  private String text(SupportPart part, Optional<Redaction> redaction) {
    try {
      return switch (part) {
        case VERSIONS -> Surroundings.versions(state.version());
        case BUNDLES -> state.bundles();
        case SETTINGS -> Surroundings.settings(System::getenv);
        case METRICS -> MetricText.of(metrics.all());
        case SCHEMAS -> state.schemas();
        case MODULES -> redaction.map(state::modules).orElse(LEFT_OUT);
        case HEALTH -> redaction.map(state::health).orElse(LEFT_OUT);
        case THREADS -> redaction.map(Threads::dump).orElse(LEFT_OUT);
        case LOG -> redaction.map(this::log).orElse(LEFT_OUT);
      };
    } catch (RuntimeException e) {
      return "Could not be gathered: " + e.getClass().getName() + "\n";
    }
  }

  private String log(Redaction redaction) {
    StringBuilder text = new StringBuilder();
    for (LogLine line : log.page(LogQuery.ALL, 0, MOST_LINES).items()) {
      text.append(line.at()).append(' ').append(line.level()).append(' ');
      text.append(line.category()).append(" [").append(redaction.of(line.thread())).append("] ");
      text.append(redaction.of(line.message())).append('\n');
      if (!line.trace().isEmpty()) {
        text.append(redaction.of(line.trace())).append('\n');
      }
      if (text.length() > MOST_CHARACTERS) {
        break;
      }
    }
    return text.toString();
  }

  private static String bounded(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
