/** The notes for people and programs. */
package org.baton.sample.internal.web;
