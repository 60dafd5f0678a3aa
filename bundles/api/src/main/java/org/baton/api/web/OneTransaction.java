package org.baton.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a resource method that writes: all it changes is in the database and may be one
 * transaction. Then the platform keeps the answer to a request with {@code Idempotency-Key} in that
 * same transaction, and looks at {@code If-Match} in it too, so that neither a crash nor another
 * writer can come between. Not for methods that take long, or start work that must see the change
 * before the answer is out.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneTransaction {}
