/** Panels of evaluators: drawn, invited, cleared of ties, given their sheets, replaced. */
package org.baton.subjects.internal.panels;
