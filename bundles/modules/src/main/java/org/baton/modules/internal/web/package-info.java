/** REST resources of the modules. */
package org.baton.modules.internal.web;
