package org.baton.web.internal.gate;

import java.util.Set;
import java.util.regex.Pattern;

/** Which paths are open to all. Compares what was sent, so no other spelling slips through. */
enum Door {
  /** Answers without an account: health, sign-in, what pages are drawn with. */
  OPEN,
  /** Answers without an account where a module says so, to whom {@link Guests} lets in. */
  PUBLIC,
  /** Has a door of its own: the container's console. */
  CONSOLE,
  /** Needs an account or a token. */
  CLOSED;

  private static final Set<String> OPEN_READS = Set.of("/health", "/sign-in", "/favicon.ico");
  private static final Set<String> OPEN_WRITES = Set.of("/sign-in", "/api/access/session");
  private static final Pattern ASSET = Pattern.compile("/assets/[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern PROBLEM =
      Pattern.compile("/problems/[a-z0-9-]{1,40}(\\.[a-zA-Z0-9-]{1,40}){1,8}");
  private static final Pattern CONSOLE_PATH =
      Pattern.compile("/system/console(/[A-Za-z0-9_~$@!,=+-]+(\\.[A-Za-z0-9_-]+)*)*/?");

  /** A module's public pages; its name is none of those that the platform answers itself. */
  private static final Pattern PUBLIC_PAGE =
      Pattern.compile(
          "/(?!(?:api|assets|problems|system)/)[a-z][a-z0-9]{0,39}/public(/[A-Za-z0-9_-]{1,80}){1,5}");

  /** What a module's public pages are drawn with: files whose names say that they are for all. */
  private static final Pattern PUBLIC_ASSET =
      Pattern.compile(
          "/(?!(?:api|assets|problems|system)/)[a-z][a-z0-9]{0,39}/assets/public-[a-z0-9-]+"
              + "(\\.[a-z0-9-]+)+");

  /** Whether the page of an open path shows who is signed in. */
  static boolean showsReader(String path) {
    return path.equals("/sign-in") || path.equals("/health") || path.startsWith("/problems/");
  }

  static Door of(String method, String path) {
    boolean read = method.equals("GET") || method.equals("HEAD");
    if (read
            && (OPEN_READS.contains(path)
                || ASSET.matcher(path).matches()
                || PUBLIC_ASSET.matcher(path).matches()
                || PROBLEM.matcher(path).matches())
        || method.equals("POST") && OPEN_WRITES.contains(path)) {
      return OPEN;
    }
    if ((read || method.equals("POST")) && PUBLIC_PAGE.matcher(path).matches()) {
      return PUBLIC;
    }
    return CONSOLE_PATH.matcher(path).matches() ? CONSOLE : CLOSED;
  }
}
