package org.baton.modules.internal.trust;

import java.util.Collection;
import java.util.Map;

/** Looks up what was called back. */
@FunctionalInterface
public interface KnownRevocations {
  /** Nothing was called back. */
  KnownRevocations NONE = hashes -> Map.of();

  /** Those that stand among some hashes of jars and certificates; asked at once. */
  Map<String, Revocation> among(Collection<String> hashes);
}
