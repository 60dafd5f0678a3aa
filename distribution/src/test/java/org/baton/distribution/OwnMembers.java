package org.baton.distribution;

import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out what types have from the JDK: that is another one in every version of Java. */
final class OwnMembers {
  private static final Set<Type> TYPES =
      Set.of(Type.CLASS, Type.ENUM, Type.INTERFACE, Type.ANNOTATION);

  private static final String VERSIONED = "org.osgi.annotation.versioning.Version";

  private OwnMembers() {}

  /** The same element with what is its own; it is changed. */
  static Tree.Data of(Tree.Data element) {
    Set<String> inherited = TYPES.contains(element.type) ? inherited(element) : Set.of();
    element.children =
        Arrays.stream(element.children)
            .filter(child -> !inherited.contains(child.name))
            .filter(child -> child.type != Type.VERSION && !child.name.equals(VERSIONED))
            .filter(child -> !child.name.startsWith("jdk."))
            .map(OwnMembers::of)
            .toArray(Tree.Data[]::new);
    return element;
  }

  private static Set<String> inherited(Tree.Data type) {
    Set<String> names = new HashSet<>();
    collect(Object.class, names);
    for (Tree.Data child : type.children) {
      if (child.type == Type.EXTENDS && child.name.startsWith("java.")) {
        collect(named(child.name), names);
      }
    }
    return names;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Class<?> type, Set<String> names) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        String parameters =
            Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(","));
        names.add(method.getName() + "(" + parameters + ")");
      }
      for (Field field : each.getDeclaredFields()) {
        names.add(field.getName());
      }
      for (Class<?> implemented : each.getInterfaces()) {
        names.add(implemented.getName());
      }
    }
  }
}
