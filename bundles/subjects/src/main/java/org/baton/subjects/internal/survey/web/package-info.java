/** Pages and REST of surveys, and the page that is open to all. */
package org.baton.subjects.internal.survey.web;
