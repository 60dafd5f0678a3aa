/** Resources and pages. */
package org.baton.core.internal.web;
