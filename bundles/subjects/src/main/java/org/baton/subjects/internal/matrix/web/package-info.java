/** The matrix and the regime as pages and by REST. */
package org.baton.subjects.internal.matrix.web;
