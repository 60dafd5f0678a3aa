package org.baton.store.internal.schema;

import java.net.URL;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database;
import org.baton.api.module.BatonModule;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.store.SchemaState;
import org.baton.store.SchemaStates;
import org.baton.store.internal.source.Source;
import org.baton.store.internal.transaction.ModuleDatabase;
import org.baton.store.internal.transaction.Transactions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordinator;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every started module its {@link Database}, once its schema is up to date, and takes it away
 * before the module stops.
 */
@Component(service = SchemaStates.class, immediate = true)
public final class SchemaExtender
    implements SchemaStates, BundleTrackerCustomizer<SchemaExtender.Module> {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,29}");

  private final BundleContext context;
  private final Source source;
  private final Transactions transactions;
  private final Schemas schemas;
  private final Map<String, Module> modules = new ConcurrentHashMap<>();
  private final BundleTracker<Module> tracker;

  /** Serves the store's own bundle first, then every other started module. */
  @Activate
  public SchemaExtender(
      BundleContext context,
      @Reference Source source,
      @Reference TransactionManager manager,
      @Reference TransactionSynchronizationRegistry registry,
      @Reference Coordinator coordinator) {
    this.context = context;
    this.source = source;
    this.transactions = new Transactions(source, manager, registry, coordinator);
    this.schemas = new Schemas(source);
    this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
    start();
  }

  private void start() {
    Module own = new Module("store", context.getBundle());
    modules.put(own.id, own);
    own.serve();
    tracker.open();
  }

  @Deactivate
  void stop() {
    tracker.close();
    modules.values().forEach(Module::end);
  }

  @Override
  public Module addingBundle(Bundle bundle, BundleEvent event) {
    String id = id(bundle);
    if (id == null || bundle.equals(context.getBundle())) {
      return null;
    }
    Module module = new Module(id, bundle);
    if (modules.putIfAbsent(id, module) != null) {
      LOG.error("bundle {} claims the module id {}, which is taken", bundle, id);
      return null;
    }
    module.serve();
    return module;
  }

  private static String id(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return null;
    }
    return revision.getDeclaredCapabilities(BatonModule.NAMESPACE).stream()
        .map(c -> String.valueOf(c.getAttributes().get(BatonModule.NAMESPACE)))
        .filter(id -> valid(id, bundle))
        .findFirst()
        .orElse(null);
  }

  private static boolean valid(String id, Bundle bundle) {
    if (!ID.matcher(id).matches()) {
      LOG.error("bundle {} has the module id {}, which is no lower-case word", bundle, id);
      return false;
    }
    return true;
  }

  @Override
  public void modifiedBundle(Bundle bundle, BundleEvent event, Module module) {}

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, Module module) {
    module.end();
  }

  @Override
  public List<SchemaState> all() {
    return schemas.all();
  }

  @Override
  public void repair(String id) {
    Module module = modules.get(id);
    if (module == null) {
      throw Problem.of(Kind.NOT_FOUND, "store.schema.unknown", id);
    }
    module.repair();
  }

  /** A started module. */
  final class Module {
    private final String id;
    private final Bundle bundle;
    private ServiceRegistration<Database> database;

    private Module(String id, Bundle bundle) {
      this.id = id;
      this.bundle = bundle;
    }

    private synchronized void serve() {
      if (schemas.prepare(id, this::list).problem().isEmpty()) {
        register();
      }
    }

    private synchronized void repair() {
      schemas.repair(id, this::list);
      if (database == null) {
        register();
      }
    }

    private void register() {
      database =
          context.registerService(
              Database.class,
              new ModuleDatabase(transactions, id, source.dialect()),
              new Hashtable<>(Map.of(Database.MODULE, id)));
    }

    private synchronized void end() {
      modules.remove(id, this);
      schemas.forget(id);
      if (database != null) {
        database.unregister();
        database = null;
      }
    }

    private List<URL> list(String folder) {
      var found = bundle.findEntries(folder, "*.sql", false);
      return found == null ? List.of() : Collections.list(found);
    }
  }
}
