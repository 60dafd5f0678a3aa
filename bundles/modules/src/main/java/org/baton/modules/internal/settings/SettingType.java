package org.baton.modules.internal.settings;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.osgi.service.metatype.AttributeDefinition;

/** What the values of a setting are. */
public enum SettingType {
  /** Words. */
  TEXT(String.class),
  /** A whole number of 32 bits. */
  INTEGER(Integer.class),
  /** A whole number of 64 bits. */
  LONG(Long.class),
  /** A number with decimals. */
  DOUBLE(Double.class),
  /** Yes or no. */
  BOOLEAN(Boolean.class),
  /** Words that are never shown again. */
  PASSWORD(String.class);

  private final Class<?> type;

  SettingType(Class<?> type) {
    this.type = type;
  }

  /**
   * The type by its number in Metatype; those that modules should not use become the next wider.
   */
  static SettingType of(int metatype) {
    return switch (metatype) {
      case AttributeDefinition.INTEGER, AttributeDefinition.SHORT, AttributeDefinition.BYTE ->
          INTEGER;
      case AttributeDefinition.LONG -> LONG;
      case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> DOUBLE;
      case AttributeDefinition.BOOLEAN -> BOOLEAN;
      case AttributeDefinition.PASSWORD -> PASSWORD;
      default -> TEXT;
    };
  }

  /** Whether the values are numbers. */
  public boolean isNumber() {
    return this == INTEGER || this == LONG || this == DOUBLE;
  }

  /** Its name in texts and in the REST interface. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value that a word stands for.
   *
   * @throws IllegalArgumentException when it stands for none
   */
  Object value(String word) {
    return switch (this) {
      case TEXT, PASSWORD -> word;
      case INTEGER -> Integer.valueOf(word);
      case LONG -> Long.valueOf(word);
      // Neither NaN nor infinity, nor the hexadecimal ones that Double would take.
      case DOUBLE -> finite(new BigDecimal(word).doubleValue());
      case BOOLEAN -> yesOrNo(word);
    };
  }

  private static Double finite(double value) {
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("too large");
    }
    return value;
  }

  private static Boolean yesOrNo(String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw new IllegalArgumentException(word);
    }
    return Boolean.valueOf(word);
  }

  /** The values as an array of the type. */
  Object array(List<String> words) {
    Object array = Array.newInstance(type, words.size());
    for (int i = 0; i < words.size(); i++) {
      Array.set(array, i, value(words.get(i)));
    }
    return array;
  }
}
