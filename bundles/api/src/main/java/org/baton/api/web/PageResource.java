package org.baton.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a Jakarta REST resource class that is a service and answers with pages: its paths are
 * served below {@code /<module>/}, its methods return {@link View}, or {@link Answer} where a form
 * is sent.
 */
@ConsumerType
public interface PageResource {}
