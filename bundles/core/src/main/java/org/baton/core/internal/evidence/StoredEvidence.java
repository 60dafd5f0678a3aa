package org.baton.core.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.baton.api.evidence.Evidence;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.data.DataFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Evidence in a folder beside the database. The file is under its hash and on disk before the row
 * is written: a crash leaves at most a file that nobody refers to, never a row without its file.
 */
@Component(service = {Evidence.class, StoredEvidence.class})
public final class StoredEvidence implements Evidence {
  private static final long LIMIT = 50L << 20;
  private static final int LONGEST_NAME = 255;

  private final EvidenceRows rows;
  private final Access access;
  private final ContentFolder content;

  /** Takes what it works with. */
  @Activate
  public StoredEvidence(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference Access access,
      @Reference DataFolder data)
      throws IOException {
    this.rows = new EvidenceRows(database);
    this.access = access;
    this.content = new ContentFolder(data.folder("evidence"));
  }

  @Override
  public Item store(String name, InputStream in) {
    String plain = plain(name);
    FileType type =
        FileType.byName(plain)
            .orElseThrow(
                () -> Problem.of(Kind.INVALID, "core.evidence.type", plain, FileType.endings()));
    try {
      ContentFolder.Taken taken = content.take(in, LIMIT);
      try {
        check(plain, type, taken);
        content.keep(taken);
      } finally {
        Files.deleteIfExists(taken.file());
      }
      return rows.add(
          new Item(
              0,
              plain,
              type.mediaType(),
              taken.size(),
              taken.sha256(),
              Instant.now().truncatedTo(ChronoUnit.MICROS),
              account()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String name, FileType type, ContentFolder.Taken taken)
      throws IOException {
    if (taken.size() > LIMIT) {
      throw Problem.of(Kind.TOO_LARGE, "core.evidence.too-large", name, LIMIT >> 20);
    }
    if (!type.fits(taken.file())) {
      throw Problem.of(Kind.INVALID, "core.evidence.content", name, type.mediaType());
    }
  }

  /** The last part of a path, without control characters. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw Problem.of(Kind.INVALID, "core.evidence.name", LONGEST_NAME);
    }
    return plain;
  }

  private String account() {
    try {
      return access.caller().account();
    } catch (Problem e) {
      if (e.kind() == Kind.UNAUTHENTICATED) {
        return Caller.SYSTEM.account();
      }
      throw e;
    }
  }

  @Override
  public Item describe(long id) {
    return rows.find(id).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.evidence.unknown", id));
  }

  /** The files behind an id, in the order of their ids. */
  public List<Item> after(long id, int limit) {
    return rows.after(id, limit);
  }

  @Override
  public InputStream open(long id) {
    Item item = describe(id);
    Path file = content.path(item.sha256());
    try {
      if (!Files.exists(file) || !content.hashOf(file).equals(item.sha256())) {
        throw Problem.of(Kind.UNAVAILABLE, "core.evidence.damaged", item.name(), item.sha256());
      }
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
