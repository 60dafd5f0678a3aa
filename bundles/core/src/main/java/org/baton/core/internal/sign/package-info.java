/** The platform's signature. */
package org.baton.core.internal.sign;
