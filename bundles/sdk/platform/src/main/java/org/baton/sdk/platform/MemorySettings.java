package org.baton.sdk.platform;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings as an administrator would have saved them, for the constructor of a part:
 *
 * <pre>{@code
 * new Notes(platform.database(), MemorySettings.of(Notes.Settings.class, "longest", 10))
 * }</pre>
 */
public final class MemorySettings {
  private MemorySettings() {}

  /**
   * Settings that are their defaults but for some.
   *
   * @param type the annotation that declares them
   * @param namesAndValues names, each with its value behind it
   * @throws IllegalArgumentException when a name is not declared, a value is of another type, or a
   *     setting without a default has no value
   */
  public static <T extends Annotation> T of(Class<T> type, Object... namesAndValues) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    Map<String, Object> values = new HashMap<>();
    for (Method setting : type.getDeclaredMethods()) {
      String name = setting.getName();
      Object value = given.containsKey(name) ? given.remove(name) : setting.getDefaultValue();
      if (value == null) {
        throw new IllegalArgumentException(name + " has neither a value nor a default");
      }
      if (!boxed(setting.getReturnType()).isInstance(value)) {
        throw new IllegalArgumentException(name + " is no " + setting.getReturnType().getName());
      }
      values.put(name, value);
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(type.getName() + " does not declare " + given.keySet());
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(type, values, proxy, method, arguments)));
  }

  private static Object answer(
      Class<?> type, Map<String, Object> values, Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "annotationType" -> type;
      case "toString" -> type.getSimpleName() + values.keySet();
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      default -> values.get(method.getName());
    };
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}
