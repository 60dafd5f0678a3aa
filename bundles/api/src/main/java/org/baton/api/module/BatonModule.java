package org.baton.api.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Makes a bundle a module of Baton. Written once, on the {@code package-info.java} of the module's
 * base package. The id fixes every other name: REST path, page path, schema, permission prefix,
 * text bundle, audit topics and metric prefix.
 */
@Capability(namespace = BatonModule.NAMESPACE)
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface BatonModule {
  /** Namespace of the capability that the annotation puts into the bundle's manifest. */
  String NAMESPACE = "org.baton.module";

  /** The module's id: a lower-case word of 3 to 30 letters and digits, such as {@code appeals}. */
  @Attribute(NAMESPACE)
  String id();

  /**
   * Permissions the module introduces, each starting with the id and a dot. Their titles are texts
   * with the key {@code permission.<permission>}.
   */
  @Attribute("permissions")
  String[] permissions() default {};
}
