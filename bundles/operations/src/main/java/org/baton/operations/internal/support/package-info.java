/** A file for whoever helps from outside: what the server is and how it fares, without people. */
package org.baton.operations.internal.support;
