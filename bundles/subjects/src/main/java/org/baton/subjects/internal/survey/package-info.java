/** Surveys: many answer once each, and nobody is led back to. */
package org.baton.subjects.internal.survey;
