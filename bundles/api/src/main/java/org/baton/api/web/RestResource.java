package org.baton.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a Jakarta REST resource class that is a service: its paths are served below {@code
 * /api/<module>/}. A module's arrival reloads no other module's resources.
 */
@ConsumerType
public interface RestResource {}
