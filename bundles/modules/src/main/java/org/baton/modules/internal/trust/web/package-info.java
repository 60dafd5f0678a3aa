/** Pages and REST resources of publishers. */
package org.baton.modules.internal.trust.web;
