/** What is remembered of modules that were removed. */
package org.baton.modules.internal.store;
