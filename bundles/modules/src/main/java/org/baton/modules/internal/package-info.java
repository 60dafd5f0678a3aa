/** Finds, judges and changes modules. */
package org.baton.modules.internal;
