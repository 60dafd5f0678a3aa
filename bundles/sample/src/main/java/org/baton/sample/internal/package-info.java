/** What the notes are for. */
package org.baton.sample.internal;
