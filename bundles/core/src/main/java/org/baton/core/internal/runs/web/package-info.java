/** Runs for people. */
package org.baton.core.internal.runs.web;
