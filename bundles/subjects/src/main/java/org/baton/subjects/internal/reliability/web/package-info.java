/** Computing reliability from what a request carries. */
package org.baton.subjects.internal.reliability.web;
