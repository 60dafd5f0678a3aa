/** What all REST resources of all modules have in common. */
package org.baton.web.internal.rest;
