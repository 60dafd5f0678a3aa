/** Sheets for those who fill them in and those who hand them out, as data and as pages. */
package org.baton.core.internal.sheets.web;
