/** The step that combines the answers of evaluator groups, and what the rooms share. */
package org.baton.subjects.internal;
