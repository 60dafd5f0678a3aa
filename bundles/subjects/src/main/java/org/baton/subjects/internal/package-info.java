/** The step that combines the answers of evaluator groups. */
package org.baton.subjects.internal;
