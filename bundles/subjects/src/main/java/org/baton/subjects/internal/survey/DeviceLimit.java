package org.baton.subjects.internal.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one device answered one survey today. Kept in memory only, under a hash with a salt
 * that is thrown away at midnight and with the process: it tells that a device comes again, never
 * which one it was yesterday, and nothing of it is in a database or a backup.
 */
final class DeviceLimit {
  private static final int MOST = 500_000;
  private static final int SALT = 16;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final byte[] salt = new byte[SALT];
  private LocalDate day = LocalDate.MIN;
  private final Map<Long, Integer> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST;
        }
      };

  DeviceLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts an answer; says whether it is one of those that a device may give in a day. */
  synchronized boolean take(String device, int most) {
    long key = key(device);
    int before = counts.getOrDefault(key, 0);
    if (before >= most) {
      return false;
    }
    counts.put(key, before + 1);
    return true;
  }

  /** Takes back an answer that was counted and then not taken. */
  synchronized void giveBack(String device) {
    counts.computeIfPresent(key(device), (k, count) -> count == 1 ? null : count - 1);
  }

  private long key(String device) {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(day)) {
      counts.clear();
      random.nextBytes(salt);
      day = today;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return ByteBuffer.wrap(digest.digest(device.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
