/** A module that is broken in one way. */
package org.baton.distribution.broken.rest;
