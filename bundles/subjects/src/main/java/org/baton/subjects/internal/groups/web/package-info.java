/** Groups and rosters as pages and by REST. */
package org.baton.subjects.internal.groups.web;
