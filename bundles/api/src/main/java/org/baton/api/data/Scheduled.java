package org.baton.api.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names a {@link Job} and says how often it runs. */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Scheduled {
  /** Put before the property names. */
  String PREFIX_ = "baton.job.";

  /** The job's name, stable over versions: the module's id, a dot, a word. */
  String name();

  /** Seconds from the end of one run to the start of the next, at least 1. */
  long every();
}
