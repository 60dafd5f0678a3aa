/** Long work by REST. */
package org.baton.core.internal.works.web;
