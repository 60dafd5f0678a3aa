/** What is kept outside of the database. */
package org.baton.core.internal.data;
