/** Results as pages. */
package org.baton.core.internal.results.web;
