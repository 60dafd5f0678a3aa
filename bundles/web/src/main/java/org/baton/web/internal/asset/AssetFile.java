package org.baton.web.internal.asset;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a page may ask for.
 *
 * @param name its name, without a folder
 * @param type its media type
 */
record AssetFile(String name, String type) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "woff2", "font/woff2");

  /** The file that the rest of a path names; nothing else in a bundle can be reached. */
  static Optional<AssetFile> of(String path) {
    if (path == null || !path.startsWith("/")) {
      return Optional.empty();
    }
    String name = path.substring(1);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    boolean plain = type != null && NAME.matcher(name).matches();
    return plain ? Optional.of(new AssetFile(name, type)) : Optional.empty();
  }

  boolean isScript() {
    return name.endsWith(".js");
  }
}
