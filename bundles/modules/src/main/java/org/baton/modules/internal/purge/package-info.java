/** Destroys the data of removed modules: exported first, by two people, never under a result. */
package org.baton.modules.internal.purge;
