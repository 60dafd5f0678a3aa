/** What evaluators of a cycle said, and how reliable that is. */
package org.baton.subjects.internal.outcome;
