package org.baton.store.internal.source;

import java.sql.SQLException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import javax.transaction.TransactionSynchronizationRegistry;
import org.baton.api.data.Database.Dialect;
import org.baton.api.module.HealthCheck;
import org.baton.api.problem.Problem;
import org.baton.store.StoreHealth;
import org.baton.store.internal.jobs.JobThreads;
import org.ops4j.pax.transx.tm.TransactionManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database, tries again while it cannot be used, and offers it as the data source {@code
 * (osgi.jndi.service.name=baton)}. Says all the while how it stands.
 */
@Component(
    service = {StoreHealth.class, HealthCheck.class},
    immediate = true)
public final class DatabaseConnector implements StoreHealth, HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConnector.class);
  private static final long RETRY_MILLISECONDS = 3000;
  private static final Hashtable<String, Object> NAME =
      new Hashtable<>(Map.of("osgi.jndi.service.name", "baton"));

  private final BundleContext context;
  private final DataSourceFactory h2;
  private final DataSourceFactory postgresql;
  private final TransactionManager manager;
  private final TransactionSynchronizationRegistry transactions;
  private final JobThreads threads;
  private volatile Problem problem;
  private volatile Runnable close = () -> {};
  private boolean stopped;

  /** Makes the first attempt; a database that cannot be used is not an error of the component. */
  @Activate
  public DatabaseConnector(
      BundleContext context,
      @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory h2,
      @Reference(target = "(osgi.jdbc.driver.class=org.postgresql.Driver)")
          DataSourceFactory postgresql,
      @Reference TransactionManager manager,
      @Reference TransactionSynchronizationRegistry transactions,
      @Reference JobThreads threads) {
    this.context = context;
    this.h2 = h2;
    this.postgresql = postgresql;
    this.manager = manager;
    this.transactions = transactions;
    this.threads = threads;
    attempt();
  }

  private synchronized void attempt() {
    if (stopped) {
      return;
    }
    try {
      Settings settings = Settings.of(System::getenv, System.getProperty("baton.data"));
      connect(settings);
    } catch (Problem e) {
      refused(e);
    }
  }

  private void connect(Settings settings) {
    try {
      DataSourceFactory driver = settings.dialect() == Dialect.H2 ? h2 : postgresql;
      offer(Source.open(settings, driver, manager, transactions));
    } catch (SQLException e) {
      refused(Refusal.of(e, settings));
    }
  }

  private void offer(Source source) {
    LOG.info("database {} is open", source.settings().shown());
    problem = null;
    ServiceRegistration<DataSource> shared =
        context.registerService(DataSource.class, source.managed(), NAME);
    ServiceRegistration<Source> own = context.registerService(Source.class, source, null);
    Runnable watch = threads.every(RETRY_MILLISECONDS, () -> look(source));
    close =
        () -> {
          watch.run();
          own.unregister();
          shared.unregister();
          source.close();
        };
  }

  private void look(Source source) {
    boolean lost = problem != null;
    boolean answers = source.answers();
    if (answers == lost) {
      LOG.warn("database {} {}", source.settings().shown(), answers ? "is back" : "is lost");
    }
    problem =
        answers
            ? null
            : Problem.of(
                Problem.Kind.UNAVAILABLE,
                "store.database.unreachable",
                source.settings().shown(),
                source.settings().user(),
                "");
  }

  private void refused(Problem reason) {
    if (problem == null || !problem.code().equals(reason.code())) {
      LOG.error("the database cannot be used: {}", reason.getMessage());
    }
    problem = reason;
    threads.after(RETRY_MILLISECONDS, this::attempt);
  }

  @Deactivate
  synchronized void stop() {
    stopped = true;
    close.run();
  }

  @Override
  public String name() {
    return "store.database";
  }

  @Override
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public boolean ready() {
    return problem == null;
  }

  @Override
  public String code() {
    Problem now = problem;
    return now == null ? "" : now.code();
  }

  @Override
  public List<Object> arguments() {
    Problem now = problem;
    return now == null ? List.of() : now.arguments();
  }
}
