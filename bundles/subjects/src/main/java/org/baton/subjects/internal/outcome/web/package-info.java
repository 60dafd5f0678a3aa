/** Pages and REST of the outcome of a cycle. */
package org.baton.subjects.internal.outcome.web;
