package org.baton.core.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.table.ImportContext;
import org.baton.api.table.TableImport;
import org.baton.api.text.Texts;
import org.baton.core.internal.data.DataFolder;
import org.baton.core.internal.table.Table;
import org.baton.core.internal.table.TableFile;
import org.baton.core.internal.table.TableShape;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Imports a file in one transaction: all of its rows, or nothing and every mistake. */
@Component(service = Imports.class)
public final class Imports {
  private static final int PREVIEW = 20;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Texts texts;
  private final DataFolder data;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<TableImport> kinds = List.of();

  /** Takes what it works with. */
  @Activate
  public Imports(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Texts texts,
      @Reference DataFolder data) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.texts = texts;
    this.data = data;
  }

  /** For tests: the kinds given. */
  Imports with(TableImport... given) {
    kinds = List.of(given);
    return this;
  }

  /** The kinds that the caller may import, sorted by name. */
  public List<TableImport> kinds() {
    return kinds.stream()
        .filter(k -> access.may(k.permission(), Access.EVERYWHERE))
        .sorted(Comparator.comparing(TableImport::kind))
        .toList();
  }

  /**
   * Imports a file.
   *
   * @return what became of it; with mistakes, nothing was written
   * @throws Problem when the kind is unknown, the caller may not import it, or the file cannot be
   *     read as a table
   */
  public ImportReport run(ImportOrder order, InputStream body) {
    TableImport kind =
        kinds.stream()
            .filter(k -> k.kind().equals(order.kind()))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(Kind.NOT_FOUND, "core.import.kind-unknown", order.kind()));
    access.require(kind.permission(), Access.EVERYWHERE);
    try (Upload upload = Upload.take(data.folder("tmp"), order.file(), body)) {
      Mistakes mistakes = new Mistakes();
      TableFile file = TableFile.open(upload.file(), order.file());
      Table table = Table.check(file, shape(kind), this::titles, order.columns(), mistakes);
      if (mistakes.none()) {
        write(kind, order, upload, table, mistakes);
      }
      return report(order, upload, table, mistakes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableShape shape(TableImport kind) {
    return new TableShape(kind.columns(), kind.furtherColumns());
  }

  private List<String> titles(String key) {
    return Stream.of(Locale.CHINESE, Locale.ENGLISH)
        .flatMap(locale -> texts.find(locale, key).stream())
        .flatMap(words -> Stream.of(words.split("\\|")))
        .toList();
  }

  private void write(
      TableImport kind, ImportOrder order, Upload upload, Table table, Mistakes mistakes) {
    ImportContext context = new Context(order.cycle(), table, mistakes);
    try {
      database.<Void, RuntimeException>tx(
          connection -> {
            kind.write(table, context);
            if (order.dryRun() || !mistakes.none()) {
              throw new TakenBack();
            }
            audit.record("core.imported", "import:" + kind.kind(), "", facts(order, upload, table));
            return null;
          });
    } catch (TakenBack e) {
      // Rolled back on purpose: a dry run, or mistakes that the report tells.
      return;
    }
  }

  private static Map<String, String> facts(ImportOrder order, Upload upload, Table table) {
    return Map.of(
        "file", upload.name(),
        "sha256", upload.sha256(),
        "rows", Integer.toString(table.count()),
        "format", table.format(),
        "cycle", order.cycle().orElse(""));
  }

  private static ImportReport report(
      ImportOrder order, Upload upload, Table table, Mistakes mistakes) {
    return new ImportReport(
        order.kind(),
        upload.name(),
        table.format(),
        upload.sha256(),
        table.count(),
        mistakes.none() ? table.count() : 0,
        order.dryRun(),
        table.ignored(),
        table.first(PREVIEW),
        mistakes.first(),
        mistakes.count());
  }

  /** Names the file's own columns in what a kind reports. */
  private record Context(Optional<String> cycle, Table table, Mistakes mistakes)
      implements ImportContext {
    @Override
    public void violation(Violation v) {
      mistakes.accept(
          new Violation(
              v.source(), v.line(), table.header(v.field()), v.value(), v.code(), v.arguments()));
    }
  }

  /** Ends a transaction that must leave nothing. */
  private static final class TakenBack extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    TakenBack() {
      super("taken back", null, false, false);
    }
  }
}
