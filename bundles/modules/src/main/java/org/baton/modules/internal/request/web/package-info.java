/** Pages and REST resources of requests. */
package org.baton.modules.internal.request.web;
