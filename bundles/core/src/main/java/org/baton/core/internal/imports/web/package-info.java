/** Imports by REST. */
package org.baton.core.internal.imports.web;
