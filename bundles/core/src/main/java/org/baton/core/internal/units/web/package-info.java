/** The register of units as pages. */
package org.baton.core.internal.units.web;
