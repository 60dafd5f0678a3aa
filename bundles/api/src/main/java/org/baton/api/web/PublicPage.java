package org.baton.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a method of a {@link PageResource} that it answers everybody, without an account. Its
 * path must be below {@code public/}, and no other method may be there: a module that mixes them up
 * is refused as a whole. Nobody is known behind it, whoever is signed in: every permission is
 * denied.
 *
 * <p>Such a page reads little and writes only its module's own rows. The platform bounds how often
 * an address may ask and how much it may send, checks that a form comes from the page that showed
 * it, and begins no session. What a module may know of the visitor is a {@link Guest}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
