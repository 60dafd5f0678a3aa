/** Pages and REST resources of what administrators set for modules. */
package org.baton.modules.internal.settings.web;
