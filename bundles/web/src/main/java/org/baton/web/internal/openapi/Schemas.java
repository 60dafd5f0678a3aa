package org.baton.web.internal.openapi;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** Describes Java types as JSON Schema 2020-12, records as named components. */
final class Schemas {
  private static final Map<Class<?>, Map<String, Object>> PLAIN = plain();

  private final String module;
  private final Map<String, Object> components;

  Schemas(String module, Map<String, Object> components) {
    this.module = module;
    this.components = components;
  }

  /** The schema of a type; anything unknown may be anything. */
  Map<String, Object> of(Type type) {
    return of(type, Map.of());
  }

  private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> known) {
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, known);
    }
    if (type instanceof TypeVariable<?> variable) {
      return known.containsKey(variable) ? of(known.get(variable)) : Map.of();
    }
    if (type instanceof GenericArrayType array) {
      return array(of(array.getGenericComponentType(), known));
    }
    return type instanceof WildcardType wild ? of(wild.getUpperBounds()[0], known) : Map.of();
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (PLAIN.containsKey(type)) {
      return PLAIN.get(type);
    }
    if (type.isEnum()) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return Map.of("type", "string", "enum", names);
    }
    if (type.isArray()) {
      return array(of(type.getComponentType()));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return array(Map.of());
    }
    if (type.isSealed()) {
      List<Object> choices = new ArrayList<>();
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        choices.add(of(permitted));
      }
      return Map.of("anyOf", choices);
    }
    return type.isRecord() ? reference(type, nameOf(type), Map.of()) : Map.of();
  }

  private Map<String, Object> ofGeneric(
      ParameterizedType generic, Map<TypeVariable<?>, Type> known) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return array(of(arguments[0], known));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of("type", "object", "additionalProperties", of(arguments[1], known));
    }
    if (raw == Optional.class) {
      return of(arguments[0], known);
    }
    if (!raw.isRecord()) {
      return Map.of();
    }
    Map<TypeVariable<?>, Type> bound = new HashMap<>();
    StringBuilder name = new StringBuilder(nameOf(raw));
    for (int i = 0; i < arguments.length; i++) {
      Type argument =
          arguments[i] instanceof TypeVariable<?> v
              ? known.getOrDefault(v, Object.class)
              : arguments[i];
      bound.put(raw.getTypeParameters()[i], argument);
      name.append("-of-").append(shortName(argument));
    }
    return reference(raw, name.toString(), bound);
  }

  private Map<String, Object> reference(
      Class<?> type, String name, Map<TypeVariable<?>, Type> known) {
    if (!components.containsKey(name)) {
      Map<String, Object> schema = new LinkedHashMap<>();
      // Put before it is filled: a tree refers to itself.
      components.put(name, schema);
      Map<String, Object> members = new LinkedHashMap<>();
      for (RecordComponent member : type.getRecordComponents()) {
        members.put(member.getName(), of(member.getGenericType(), known));
      }
      schema.put("type", "object");
      schema.put("properties", members);
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private String nameOf(Class<?> type) {
    String outer = type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName();
    return module + "." + outer + type.getSimpleName();
  }

  private static String shortName(Type type) {
    String name = type.getTypeName();
    return name.substring(name.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9]+", "");
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<Class<?>, Map<String, Object>> plain() {
    Map<Class<?>, Map<String, Object>> plain = new HashMap<>();
    for (Class<?> whole :
        List.of(int.class, Integer.class, short.class, Short.class, OptionalInt.class)) {
      plain.put(whole, Map.of("type", "integer", "format", "int32"));
    }
    for (Class<?> whole : List.of(long.class, Long.class, OptionalLong.class, BigInteger.class)) {
      plain.put(whole, Map.of("type", "integer", "format", "int64"));
    }
    for (Class<?> number :
        List.of(
            double.class,
            Double.class,
            float.class,
            Float.class,
            OptionalDouble.class,
            BigDecimal.class)) {
      plain.put(number, Map.of("type", "number"));
    }
    plain.put(boolean.class, Map.of("type", "boolean"));
    plain.put(Boolean.class, Map.of("type", "boolean"));
    plain.put(String.class, Map.of("type", "string"));
    plain.put(char.class, Map.of("type", "string"));
    plain.put(UUID.class, Map.of("type", "string", "format", "uuid"));
    plain.put(LocalDate.class, Map.of("type", "string", "format", "date"));
    plain.put(Instant.class, Map.of("type", "string", "format", "date-time"));
    plain.put(OffsetDateTime.class, Map.of("type", "string", "format", "date-time"));
    return plain;
  }

  /** A fresh map of components, sorted. */
  static Map<String, Object> components() {
    return new TreeMap<>();
  }
}
