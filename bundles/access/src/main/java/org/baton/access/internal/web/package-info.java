/** The REST resources of accounts, sessions, tokens and roles. */
package org.baton.access.internal.web;
