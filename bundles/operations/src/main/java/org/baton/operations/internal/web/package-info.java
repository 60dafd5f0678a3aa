/** Pages and REST resources for those who run the server. */
package org.baton.operations.internal.web;
