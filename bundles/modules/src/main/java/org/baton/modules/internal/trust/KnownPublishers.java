package org.baton.modules.internal.trust;

import java.util.Collection;
import java.util.Map;

/** Looks publishers up by their certificates. */
@FunctionalInterface
public interface KnownPublishers {
  /** Those among some fingerprints, also those whose trust was withdrawn; asked at once. */
  Map<String, Publisher> among(Collection<String> fingerprints);
}
