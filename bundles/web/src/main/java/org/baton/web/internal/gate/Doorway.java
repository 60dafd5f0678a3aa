package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * Where the bodies of strangers are waited for, before anybody answers them. An honest body is
 * there at once; those who drip theirs each hold a thread, so only so many of them may, from one
 * address and in all, and threads are left for everybody else.
 */
final class Doorway {
  static final int OF_ONE_ADDRESS = 24;
  static final int OF_ALL = 96;

  private final Map<String, Integer> waiting = new HashMap<>();
  private int all;

  /**
   * The request with its whole body.
   *
   * @throws Problem when too many are being waited for already
   */
  WholeRequest read(HttpServletRequest request) throws IOException {
    return read(request, WholeRequest.MOST_BYTES);
  }

  /** The request with its whole body of at most so many bytes. */
  WholeRequest read(HttpServletRequest request, int most) throws IOException {
    String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
    enter(address);
    try {
      return FormRequest.is(request)
          ? new FormRequest(request, most)
          : new WholeRequest(request, most);
    } finally {
      leave(address);
    }
  }

  private synchronized void enter(String address) {
    if (all >= OF_ALL || waiting.getOrDefault(address, 0) >= OF_ONE_ADDRESS) {
      throw Problem.of(Kind.TOO_MANY, "web.door.crowded");
    }
    all++;
    waiting.merge(address, 1, Integer::sum);
  }

  private synchronized void leave(String address) {
    all--;
    waiting.computeIfPresent(address, (a, count) -> count == 1 ? null : count - 1);
  }
}
