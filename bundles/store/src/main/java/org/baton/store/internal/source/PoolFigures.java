package org.baton.store.internal.source;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.metric.Sample;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How the pool of connections fares, as the pool itself tells the Java machine. */
@Component
public final class PoolFigures implements MetricSource {
  private final MBeanServer beans;

  /** Asks the Java machine. */
  @Activate
  public PoolFigures() {
    this(ManagementFactory.getPlatformMBeanServer());
  }

  PoolFigures(MBeanServer beans) {
    this.beans = beans;
  }

  @Override
  public List<Metric> metrics() {
    try {
      double most = 0;
      double active = 0;
      double idle = 0;
      for (ObjectName bean : beans.queryNames(pools(), null)) {
        if (bean.getKeyProperty("subpool") == null) {
          most += number(bean, "MaxPoolSize");
        } else {
          active += number(bean, "ActiveConnections");
          idle += number(bean, "IdleConnections");
        }
      }
      List<Sample> states = new ArrayList<>();
      states.add(Sample.of("state", "active", active));
      states.add(Sample.of("state", "idle", idle));
      return List.of(
          Metric.gauge("store_pool_connections", "Connections to the database.", states),
          Metric.gauge("store_pool_connections_max", "The most connections there may be.", most));
    } catch (JMException e) {
      throw new IllegalStateException("the pool does not tell how it fares", e);
    }
  }

  private double number(ObjectName bean, String attribute) throws JMException {
    return ((Number) beans.getAttribute(bean, attribute)).doubleValue();
  }

  private static ObjectName pools() throws MalformedObjectNameException {
    return new ObjectName("org.ops4j.pax.transx:type=Pool,*");
  }
}
