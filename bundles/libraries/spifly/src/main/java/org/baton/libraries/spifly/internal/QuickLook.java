package org.baton.libraries.spifly.internal;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.apache.aries.spifly.WeavingData;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Lets a class pass as it is when it does not even name what would be changed in it. A call of
 * {@code ServiceLoader.load} needs the name {@code java/util/ServiceLoader} among the constants of
 * its class (JVM specification, section 4.4); hardly any class has it, and to take all of them
 * apart took a quarter of the start.
 */
final class QuickLook implements WeavingHook {
  private final WeavingHook all;
  private final Function<Bundle, Set<WeavingData>> changes;

  /**
   * Looks before another hook.
   *
   * @param all what changes the classes that pass
   * @param changes the calls that are changed in the classes of a bundle; null for none
   */
  QuickLook(WeavingHook all, Function<Bundle, Set<WeavingData>> changes) {
    this.all = all;
    this.changes = changes;
  }

  @Override
  public void weave(WovenClass woven) {
    Set<WeavingData> wanted = changes.apply(woven.getBundleWiring().getBundle());
    if (wanted == null) {
      return;
    }
    byte[] bytes = woven.getBytes();
    if (wanted.stream().anyMatch(w -> names(bytes, w.getClassName()))) {
      all.weave(woven);
    }
  }

  /** Whether a class names another among its constants; the name as it is in source. */
  static boolean names(byte[] bytes, String name) {
    byte[] sought = name.replace('.', '/').getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length - sought.length; at++) {
      if (bytes[at] == sought[0] && matches(bytes, at, sought)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int at, byte... sought) {
    for (int i = 1; i < sought.length; i++) {
      if (bytes[at + i] != sought[i]) {
        return false;
      }
    }
    return true;
  }
}
