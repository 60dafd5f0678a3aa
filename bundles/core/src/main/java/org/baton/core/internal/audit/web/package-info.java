/** The audit trail by REST. */
package org.baton.core.internal.audit.web;
