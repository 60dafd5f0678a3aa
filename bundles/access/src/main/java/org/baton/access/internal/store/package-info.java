/** The tables of accounts, sessions, tokens and roles. */
package org.baton.access.internal.store;
