package org.baton.sdk.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.baton.api.evidence.Evidence;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * Files of committed transactions. Unlike a server, it does not look whether content and name fit.
 */
public final class MemoryEvidence implements Evidence {
  private static final int LIMIT = 50 << 20;

  private final MemoryTransactions transactions;
  private final MemoryAccess access;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, Kept> files = new ConcurrentHashMap<>();

  private record Kept(Item item, byte[] content) {}

  MemoryEvidence(MemoryTransactions transactions, MemoryAccess access) {
    this.transactions = transactions;
    this.access = access;
  }

  @Override
  public Item store(String name, InputStream content) {
    if (!transactions.active()) {
      throw new IllegalStateException("a file can only be stored inside a transaction");
    }
    String type = URLConnection.guessContentTypeFromName(name);
    if (type == null) {
      throw Problem.of(Kind.INVALID, "core.evidence.type", name, "");
    }
    try {
      byte[] bytes = content.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw Problem.of(Kind.TOO_LARGE, "core.evidence.too-large", name, LIMIT >> 20);
      }
      long id = ids.incrementAndGet();
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      Item item = new Item(id, name, type, bytes.length, hash, Instant.now(), access.account());
      transactions.afterwards(() -> files.put(id, new Kept(item, bytes)));
      return item;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Item describe(long id) {
    return find(id).item;
  }

  @Override
  public InputStream open(long id) {
    return new ByteArrayInputStream(find(id).content);
  }

  private Kept find(long id) {
    Kept kept = files.get(id);
    if (kept == null) {
      throw Problem.of(Kind.NOT_FOUND, "core.evidence.unknown", id);
    }
    return kept;
  }
}
