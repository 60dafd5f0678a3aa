package org.baton.api.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names a {@link MessageHandler} and the topic it handles. */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Handles {
  /** Put before the property names. */
  String PREFIX_ = "baton.handler.";

  /** The handler's name, stable over versions: the module's id, a dot, a word. */
  String name();

  /** The topic. */
  String topic();
}
