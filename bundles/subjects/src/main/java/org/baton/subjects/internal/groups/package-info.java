/** Groups of evaluators and who belongs to them. */
package org.baton.subjects.internal.groups;
