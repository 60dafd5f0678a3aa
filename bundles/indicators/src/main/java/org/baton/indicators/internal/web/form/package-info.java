/** What people enter in forms and programs send to the module, read and made safe. */
package org.baton.indicators.internal.web.form;
