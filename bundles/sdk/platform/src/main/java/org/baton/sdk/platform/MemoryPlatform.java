package org.baton.sdk.platform;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baton.api.data.Database.Dialect;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;

/**
 * The platform in memory with one module, for its unit tests. The services keep the contract of
 * those on a server; a module's classes are given them by their constructors.
 *
 * <pre>{@code
 * try (MemoryPlatform platform = MemoryPlatform.start()) {
 *   platform.access().signIn("li", "notes.view");
 *   NotesPage page = new NotesPage(platform.access(), new Notes(platform.database()));
 *   View view = page.list(platform.reader(Locale.ENGLISH));
 * }
 * }</pre>
 */
public final class MemoryPlatform implements AutoCloseable {
  private final BuiltModule module;
  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryUnits units = new MemoryUnits();
  private final MemoryAccess access;
  private final MemoryDatabase database;
  private final MemoryOutbox outbox;
  private final MemoryAuditTrail audit;
  private final MemoryEvidence evidence;
  private final MemoryTexts texts;

  private MemoryPlatform(BuiltModule module) {
    this.module = module;
    access = new MemoryAccess(Set.copyOf(module.permissions()), units);
    database = new MemoryDatabase(transactions, module.id(), Scripts.of(module, Dialect.H2));
    outbox = new MemoryOutbox(transactions, database);
    audit = new MemoryAuditTrail(transactions, access);
    evidence = new MemoryEvidence(transactions, access);
    texts = MemoryTexts.of(module);
  }

  /** With the module whose tests run: its classes are in {@link BuiltModule#HERE}. */
  public static MemoryPlatform start() {
    return start(BuiltModule.at(BuiltModule.HERE));
  }

  /** With a module. */
  public static MemoryPlatform start(BuiltModule module) {
    return new MemoryPlatform(module);
  }

  /** Who is calling; nobody at first. */
  public MemoryAccess access() {
    return access;
  }

  /** The module's tables. */
  public MemoryDatabase database() {
    return database;
  }

  /** Messages. */
  public MemoryOutbox outbox() {
    return outbox;
  }

  /** The audit trail. */
  public MemoryAuditTrail audit() {
    return audit;
  }

  /** Files. */
  public MemoryEvidence evidence() {
    return evidence;
  }

  /** The units; none at first. */
  public MemoryUnits units() {
    return units;
  }

  /** The module's texts. */
  public MemoryTexts texts() {
    return texts;
  }

  /** A reader of pages. */
  public MemoryReader reader(Locale locale) {
    return new MemoryReader(locale, module.id(), texts, access, "");
  }

  /** The installed modules: this one, in service. */
  public Modules modules() {
    ModuleInfo info =
        new ModuleInfo(
            module.id(),
            String.valueOf(module.headers().getValue("Bundle-Version")),
            ModuleState.READY,
            "",
            module.permissions(),
            Instant.EPOCH);
    return () -> List.of(info);
  }

  /** Removes the tables. */
  @Override
  public void close() {
    transactions.close();
  }
}
