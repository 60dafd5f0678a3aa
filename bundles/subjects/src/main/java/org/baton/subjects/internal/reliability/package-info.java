/** Agreement of evaluators, their severity and habits, and weights of respondents. */
package org.baton.subjects.internal.reliability;
