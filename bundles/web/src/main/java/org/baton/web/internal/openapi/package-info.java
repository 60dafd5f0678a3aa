/** The description of the REST API. */
package org.baton.web.internal.openapi;
