/** The pages of cycles, and what the home page says about them. */
package org.baton.core.internal.cycles.web;
