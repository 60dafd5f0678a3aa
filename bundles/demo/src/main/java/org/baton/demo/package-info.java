/**
 * The demonstration: a program of its own that loads the sample province into a running server,
 * using nothing but the public API, and prints what came out.
 */
package org.baton.demo;
