package org.baton.api.text;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The texts of all installed modules. A key's first part names the module, so that {@code
 * core.unit.unknown} is looked up in the texts of {@code core}; keys that start with {@code
 * permission.} or {@code menu.} name it in their second part.
 */
@ProviderType
public interface Texts {
  /**
   * The sentence in a reader's language; the key itself when no installed module has it.
   *
   * @param arguments the words put into its {@link java.text.MessageFormat} pattern; a {@link Text}
   *     among them is put in the same language
   */
  default String text(Locale locale, String key, Object... arguments) {
    return find(locale, key, arguments).orElse(key);
  }

  /** The sentence, if an installed module has it. */
  Optional<String> find(Locale locale, String key, Object... arguments);
}
