package org.baton.web.internal.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a network may ask for public pages: a stock of requests that fills up again with time.
 * Kept in memory for the networks seen last, and nowhere else. A network is an IPv4 address or the
 * first half of an IPv6 address, since whoever has one has all of the rest.
 */
final class Pace {
  /** Many people may share an address, so that the stock is large; a program uses it up soon. */
  static final int READS = 240;

  static final int WRITES = 40;

  private static final double READS_A_SECOND = 4;
  private static final double WRITES_A_SECOND = .5;
  private static final int NETWORKS = 20_000;
  private static final int PREFIX = 8;
  private static final double MILLIS = 1000;

  private final Clock clock;
  private final Map<String, Stock> stocks =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stock> eldest) {
          return size() > NETWORKS;
        }
      };

  /** What a network has left. */
  private static final class Stock {
    private double reads = READS;
    private double writes = WRITES;
    private long at;
  }

  Pace(Clock clock) {
    this.clock = clock;
  }

  /** Whether an address may ask once more; if so, it has one request less. */
  synchronized boolean allows(String address, boolean write) {
    long now = clock.millis();
    Stock stock = stocks.computeIfAbsent(network(address), n -> new Stock());
    double seconds = stock.at == 0 ? 0 : Math.max(0, now - stock.at) / MILLIS;
    stock.at = now;
    stock.reads = Math.min(READS, stock.reads + seconds * READS_A_SECOND);
    stock.writes = Math.min(WRITES, stock.writes + seconds * WRITES_A_SECOND);
    if ((write ? stock.writes : stock.reads) < 1) {
      return false;
    }
    if (write) {
      stock.writes--;
    } else {
      stock.reads--;
    }
    return true;
  }

  private static String network(String address) {
    String plain = address == null ? "" : address.replaceAll("^\\[|\\]$|%.*$", "");
    if (!plain.contains(":")) {
      return plain;
    }
    try {
      byte[] bytes = InetAddress.getByName(plain).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, PREFIX)));
    } catch (UnknownHostException e) {
      return plain;
    }
  }
}
