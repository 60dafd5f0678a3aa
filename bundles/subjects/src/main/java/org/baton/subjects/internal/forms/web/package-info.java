/** Pages and REST of forms. */
package org.baton.subjects.internal.forms.web;
