package org.baton.api.evaluation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names an {@link EvaluationStep} and its place in the evaluation. */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {
  /** Put before the property names. */
  String PREFIX_ = "baton.step.";

  /** The step's id, stable over versions: the module's id, a dot, a word. */
  String id();

  /** The phase it runs in. */
  Phase phase();

  /** Its place among the steps of the phase, ascending; steps of equal order run by id. */
  int order() default 100;
}
