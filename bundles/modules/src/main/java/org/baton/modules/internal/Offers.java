package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that were uploaded and are not installed yet: each for its sender alone, for an hour, on
 * this server only.
 */
@Component(service = Offers.class)
public final class Offers {
  private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 20;
  private static final int KEY_BYTES = 16;

  private final Map<String, Offer> offers = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /**
   * A file that was uploaded.
   *
   * @param file where it is
   * @param name what its sender calls it
   * @param account its sender
   * @param at when it came
   */
  public record Offer(Path file, String name, String account, Instant at) {}

  /** Nothing was uploaded yet. */
  @Activate
  public Offers() {}

  /** Keeps a file, and returns what it is asked for by. */
  public String keep(Path file, String name, String account) {
    Instant now = Instant.now();
    offers.entrySet().stream()
        .filter(e -> e.getValue().at().plus(KEPT).isBefore(now))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::forget);
    if (offers.size() >= MOST) {
      throw Problem.of(Kind.CONFLICT, "modules.offers.many", MOST);
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String word = HexFormat.of().formatHex(key);
    offers.put(word, new Offer(file, name, account, now));
    return word;
  }

  /** The file with this key, for its sender. */
  public Offer get(String key, String account) {
    Offer offer = offers.get(key);
    if (offer == null || !offer.account().equals(account)) {
      throw Problem.of(Kind.NOT_FOUND, "modules.offers.gone");
    }
    return offer;
  }

  /** Throws a file away. */
  public void forget(String key) {
    Offer offer = offers.remove(key);
    if (offer != null) {
      try {
        Files.deleteIfExists(offer.file());
      } catch (IOException e) {
        LOG.warn("The uploaded file {} could not be deleted", offer.file(), e);
      }
    }
  }

  @Deactivate
  void forgetAll() {
    offers.keySet().forEach(this::forget);
  }
}
