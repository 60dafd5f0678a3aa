/** The notes in the database. */
package org.baton.sample.internal.store;
