/** Panels as pages and by REST: for the office, for members, and for evaluated units. */
package org.baton.subjects.internal.panels.web;
