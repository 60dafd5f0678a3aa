package org.baton.api.metric;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells figures of a module. Registered as a service and asked each time somebody fetches the
 * figures, so it must answer within milliseconds: count while things happen, tell what was counted
 * here. A source that fails, or tells a name that does not begin with its module's id and an
 * underscore, is left out alone and told in the log.
 */
@ConsumerType
@FunctionalInterface
public interface MetricSource {
  /** The figures of this moment. */
  List<Metric> metrics();
}
