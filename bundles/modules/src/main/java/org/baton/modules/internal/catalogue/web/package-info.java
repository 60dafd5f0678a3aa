/** Pages and REST resources of catalogues. */
package org.baton.modules.internal.catalogue.web;
