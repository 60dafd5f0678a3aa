/** The texts of all modules. */
package org.baton.web.internal.text;
