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
import org.baton.api.table.Effect;
import org.baton.api.table.ImportContext;
import org.baton.api.table.TableImport;
import org.baton.api.text.Texts;
import org.baton.core.internal.data.DataFolder;
import org.baton.core.internal.table.Table;
import org.baton.core.internal.table.TableFile;
import org.baton.core.internal.table.TableShape;
import org.baton.core.internal.works.Watch;
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
   * A kind that the caller may import.
   *
   * @throws Problem when it is unknown, or when the caller may not import it
   */
  public TableImport kind(String name) {
    TableImport kind =
        kinds.stream()
            .filter(k -> k.kind().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.import.kind-unknown", name));
    access.require(kind.permission(), Access.EVERYWHERE);
    return kind;
  }

  /**
   * Imports a file now.
   *
   * @return what became of it; with mistakes, nothing was written
   * @throws Problem when the kind is unknown, the caller may not import it, or the file cannot be
   *     read as a table
   */
  public ImportReport run(ImportOrder order, InputStream body) {
    kind(order.kind());
    try (Upload upload = Upload.take(data.folder("tmp"), order.file(), body)) {
      return run(order, upload, Optional.empty(), Watch.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same with a file that was taken in before; the watch may end it.
   *
   * @param seen what somebody was shown before they said yes; nothing else is written
   */
  ImportReport run(ImportOrder order, Upload upload, Optional<Effect> seen, Watch watch) {
    TableImport kind = kind(order.kind());
    Mistakes mistakes = new Mistakes();
    TableFile file = TableFile.open(upload.file(), order.file());
    Table table =
        Table.check(
            file,
            shape(kind),
            this::titles,
            order.columns(),
            mistakes,
            read -> watch.at("core.work.import.reading", read, 0));
    Context context = new Context(order, table, mistakes, watch);
    if (table.isReadable()) {
      table.watch(done -> watch.at("core.work.import.checking", done, table.count()));
      write(kind, order, upload, seen, table, context);
    }
    return report(order, upload, table, context);
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
      TableImport kind,
      ImportOrder order,
      Upload upload,
      Optional<Effect> seen,
      Table table,
      Context context) {
    boolean readable = context.mistakes.none();
    try {
      database.<Void, RuntimeException>tx(
          connection -> {
            kind.write(table, context);
            if (order.dryRun() || !context.mistakes.none()) {
              throw new TakenBack();
            }
            seen.ifPresent(context::refuseOther);
            // The last moment at which it can be taken back.
            context.written(table.count(), table.count());
            audit.record("core.imported", "import:" + kind.kind(), "", facts(order, upload, table));
            return null;
          });
    } catch (TakenBack e) {
      // Rolled back on purpose: a dry run, or mistakes that the report tells.
      return;
    } catch (Problem e) {
      if (readable) {
        throw e;
      }
      // Told together with the cells that cannot be read.
      context.mistakes.accept(new Violation("", 0, "", "", e.code(), e.arguments()));
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
      ImportOrder order, Upload upload, Table table, Context context) {
    Mistakes mistakes = context.mistakes;
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
        mistakes.count(),
        Optional.ofNullable(mistakes.none() ? context.effect : null));
  }

  /** Names the file's own columns in what a kind reports. */
  private static final class Context implements ImportContext {
    private final ImportOrder order;
    private final Table table;
    private final Mistakes mistakes;
    private final Watch watch;
    private Effect effect;

    Context(ImportOrder order, Table table, Mistakes mistakes, Watch watch) {
      this.order = order;
      this.table = table;
      this.mistakes = mistakes;
      this.watch = watch;
    }

    @Override
    public Optional<String> cycle() {
      return order.cycle();
    }

    @Override
    public void violation(Violation v) {
      mistakes.accept(
          new Violation(
              v.source(), v.line(), table.header(v.field()), v.value(), v.code(), v.arguments()));
    }

    @Override
    public void effect(Effect told) {
      effect = told;
    }

    /** Refuses to do anything else than what was shown. */
    void refuseOther(Effect seen) {
      if (effect.added() != seen.added() || effect.changed() != seen.changed()) {
        throw Problem.of(
            Kind.CONFLICT,
            "core.import.moved",
            seen.added(),
            seen.changed(),
            effect.added(),
            effect.changed());
      }
    }

    @Override
    public void written(long done, long total) {
      String doing = order.dryRun() ? "core.work.import.trying" : "core.work.import.writing";
      watch.at(doing, done, total);
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
