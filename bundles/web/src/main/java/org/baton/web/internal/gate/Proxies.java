package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxies whose word is taken for where a request comes from and whether it came by TLS. What
 * anybody else says about that is not read.
 */
final class Proxies {
  private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

  /** An address as it is written; never a name, which would be asked of the network. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

  private static final int LONGEST = 1000;

  private final List<Network> networks = new ArrayList<>();

  private record Network(byte[] address, int bits) {
    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Reads the list.
   *
   * @param list addresses or networks such as {@code 10.0.0.0/8}, separated by commas; null for
   *     none. An entry that is neither trusts nobody and is told in the log.
   */
  Proxies(String list) {
    for (String entry : list == null ? new String[0] : list.split("[,\\s]+")) {
      if (!entry.isEmpty() && !add(entry)) {
        LOG.error("BATON_PROXY names {}, which is neither an address nor a network", entry);
      }
    }
  }

  private boolean add(String entry) {
    String[] parts = entry.split("/", 2);
    byte[] address = address(parts[0]);
    if (address == null) {
      return false;
    }
    int most = address.length * 8;
    try {
      int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
      return bits >= 1 && bits <= most && networks.add(new Network(address, bits));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The request as the sender made it, when a trusted proxy passed it on. */
  HttpServletRequest see(HttpServletRequest request) {
    if (networks.isEmpty() || !trusted(request.getRemoteAddr())) {
      return request;
    }
    String proto = request.getHeader("X-Forwarded-Proto");
    return new ForwardedRequest(
        request, sender(request), proto != null && proto.strip().equalsIgnoreCase("https"));
  }

  /** The last address on the way that is no trusted proxy: what stands before it may be made up. */
  private String sender(HttpServletRequest request) {
    String sender = request.getRemoteAddr();
    String way = request.getHeader("X-Forwarded-For");
    if (way == null || way.length() > LONGEST) {
      return sender;
    }
    String[] steps = way.split(",");
    for (int i = steps.length - 1; i >= 0 && trusted(sender); i--) {
      String step = steps[i].strip();
      if (address(step) == null) {
        return sender;
      }
      sender = step;
    }
    return sender;
  }

  private boolean trusted(String words) {
    byte[] address = address(words);
    return address != null && networks.stream().anyMatch(n -> n.holds(address));
  }

  private static byte[] address(String words) {
    String plain = words == null ? "" : words.replaceAll("^\\[|\\]$", "");
    if (!ADDRESS.matcher(plain).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(plain).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
