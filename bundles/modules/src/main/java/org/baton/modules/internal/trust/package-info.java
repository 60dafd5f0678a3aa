/** Who signed a jar, and whether that publisher is trusted. */
package org.baton.modules.internal.trust;
