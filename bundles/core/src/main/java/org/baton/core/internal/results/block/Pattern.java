package org.baton.core.internal.results.block;

/**
 * A sentence without its numbers: its key, the words that stay the same, and where numbers stand.
 *
 * @param words a word, a {@link org.baton.api.text.Text} or a truth value; {@link Slot} where a
 *     number stands
 */
record Pattern(int id, String module, String key, Object[] words) {
  /** A place for a number. */
  enum Slot {
    /** A double. */
    NUMBER,
    /** A whole number. */
    WHOLE
  }

  /** The hash of a sentence, its numbers left out. */
  static int hash(String module, String key, Object[] words) {
    int hash = 31 * module.hashCode() + key.hashCode();
    for (Object word : words) {
      hash = 31 * hash + (slot(word) == null ? word.hashCode() : slot(word).ordinal());
    }
    return hash;
  }

  /** What kind of number a word is; null when it is another word. */
  static Slot slot(Object word) {
    if (word instanceof Double number) {
      return Double.isFinite(number) ? Slot.NUMBER : null;
    }
    if (word instanceof Long || word instanceof Integer) {
      return Slot.WHOLE;
    }
    return null;
  }

  /** Whether a sentence is this one, whatever its numbers. */
  boolean fits(String otherModule, String otherKey, Object[] others) {
    if (others.length != words.length || !key.equals(otherKey) || !module.equals(otherModule)) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      Slot slot = slot(others[i]);
      Object mine = words[i];
      if (slot != null ? slot != mine : mine != others[i] && !mine.equals(others[i])) {
        return false;
      }
    }
    return true;
  }
}
