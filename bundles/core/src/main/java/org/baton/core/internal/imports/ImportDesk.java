package org.baton.core.internal.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.table.Effect;
import org.baton.api.table.TableImport;
import org.baton.core.internal.data.DataFolder;
import org.baton.core.internal.store.Json;
import org.baton.core.internal.works.Order;
import org.baton.core.internal.works.Reason;
import org.baton.core.internal.works.Task.Ended;
import org.baton.core.internal.works.Watch;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Work.State;
import org.baton.core.internal.works.Works;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Imports in the background: a file is taken in, tried, shown to whoever sent it, and written when
 * they say so. The file lies in the data folder under a name that nobody can guess, for a day at
 * most.
 */
@Component(service = ImportDesk.class)
public final class ImportDesk {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final Works works;
  private final DataFolder data;

  private record Input(String file, String sha256, Map<String, String> columns) {}

  /** Takes what it works with. */
  @Activate
  public ImportDesk(
      @Reference Imports imports, @Reference Works works, @Reference DataFolder data) {
    this.imports = imports;
    this.works = works;
    this.data = data;
  }

  /** What a file is called in lists: without folders, not too long. */
  public static String name(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.isBlank() || name.length() > LONGEST_NAME ? "table" : name;
  }

  /**
   * Takes in a file and works on it in the background. A dry run waits for {@link #confirm} when
   * there is no mistake.
   *
   * @throws Problem when the kind is unknown, the caller may not import it, or the file is too
   *     large
   */
  public Work begin(ImportOrder order, InputStream body) {
    TableImport kind = imports.kind(order.kind());
    try (Kept kept = new Kept(Upload.take(folder(), order.file(), body))) {
      Upload upload = kept.upload;
      Input input =
          new Input(upload.file().getFileName().toString(), upload.sha256(), order.columns());
      Work work =
          works.create(
              new Order(
                  Work.IMPORT,
                  kind.kind(),
                  order.file(),
                  order.cycle().orElse(""),
                  kind.permission(),
                  kind.permission(),
                  Json.write(input)));
      works.begin(work, watch -> run(work, order.dryRun(), Optional.empty(), watch));
      kept.keep();
      return work;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that goes away unless somebody takes it over. */
  private static final class Kept implements AutoCloseable {
    private final Upload upload;
    private boolean kept;

    Kept(Upload upload) {
      this.upload = upload;
    }

    void keep() {
      kept = true;
    }

    @Override
    public void close() throws IOException {
      if (!kept) {
        upload.close();
      }
    }
  }

  /**
   * Writes a file that was tried without a mistake; only who sent it may say so.
   *
   * @throws Problem when it does not wait for that
   */
  public Work confirm(long id) {
    Work work = works.resume(id);
    Optional<Effect> seen = report(work).map(KeptReport::effect);
    works.begin(work, watch -> run(work, false, seen, watch));
    return work;
  }

  /** Ends an import; nothing of it stays. */
  public Work cancel(long id) {
    Work work = works.cancel(id);
    if (work.kind().equals(Work.IMPORT) && work.state() == State.CANCELLED) {
      discard(work);
    }
    return work;
  }

  /** What became of a file; only who sent it sees what stood in it. */
  public Optional<KeptReport> report(Work work) {
    return work.kind().equals(Work.IMPORT) && !work.report().isEmpty() && works.isMine(work)
        ? Optional.of(Json.read(work.report(), new TypeReference<KeptReport>() {}))
        : Optional.empty();
  }

  private Ended run(Work work, boolean tried, Optional<Effect> seen, Watch watch) {
    Input input = input(work);
    ImportOrder order =
        new ImportOrder(
            work.subject(),
            work.name(),
            Optional.of(work.cycle()).filter(c -> !c.isEmpty()),
            input.columns(),
            tried);
    boolean waits = false;
    try (Kept kept = new Kept(new Upload(file(input), work.name(), input.sha256()))) {
      Ended ended = run(order, kept.upload, seen, watch);
      waits = ended.state() == State.CHECKED;
      if (waits) {
        kept.keep();
      }
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ended run(ImportOrder order, Upload upload, Optional<Effect> seen, Watch watch) {
    if (!Files.exists(upload.file())) {
      throw Problem.of(Kind.CONFLICT, "core.import.file-gone");
    }
    try {
      ImportReport report = imports.run(order, upload, seen, watch);
      String kept = Json.write(KeptReport.of(report));
      if (report.mistakes() > 0) {
        Reason reason = Reason.of("core.import.mistakes", order.file(), report.mistakes());
        return new Ended(State.FAILED, reason, kept);
      }
      return order.dryRun() ? new Ended(State.CHECKED, Reason.NONE, kept) : Ended.done(kept);
    } catch (Problem e) {
      if (e.violations().isEmpty()) {
        throw e;
      }
      KeptReport kept = KeptReport.refused(upload.sha256(), e.violations());
      return new Ended(State.FAILED, Reason.of(e), Json.write(kept));
    }
  }

  private static Input input(Work work) {
    return Json.read(work.input(), new TypeReference<Input>() {});
  }

  private Path folder() throws IOException {
    return data.folder("imports");
  }

  private Path file(Input input) throws IOException {
    return folder().resolve(Path.of(input.file()).getFileName());
  }

  private void discard(Work work) {
    try {
      Files.deleteIfExists(file(input(work)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away what nobody confirmed for a day, and files that a crash left behind. */
  void tidy() throws IOException {
    Instant old = Instant.now().minus(KEPT);
    for (Work work : works.waitingSince(Work.IMPORT, old)) {
      works.drop(work, Reason.of("core.import.expired"));
      discard(work);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder())) {
      files = all.toList();
    }
    for (Path file : files) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(old.minus(Duration.ofHours(1)))) {
        Files.deleteIfExists(file);
      }
    }
  }
}
