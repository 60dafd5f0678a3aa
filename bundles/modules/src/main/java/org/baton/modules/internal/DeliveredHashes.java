package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hashes of the jars that came with the platform; each is read once. */
final class DeliveredHashes {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveredHashes.class);

  private final Map<String, String> byLocation = new ConcurrentHashMap<>();

  /** The SHA-256 of a delivered bundle's jar, in hexadecimal; empty when it is not there. */
  String of(Bundle bundle) {
    return byLocation.computeIfAbsent(bundle.getLocation(), DeliveredHashes::read);
  }

  private static String read(String location) {
    try (InputStream in = URI.create(location).toURL().openStream()) {
      return FileHash.sha256(in);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The jar {} cannot be read; whether it was revoked is not known", location, e);
      return "";
    }
  }
}
