/** Evidence by REST. */
package org.baton.core.internal.evidence.web;
