/** One Jersey container a module. */
package org.baton.web.internal.container;
