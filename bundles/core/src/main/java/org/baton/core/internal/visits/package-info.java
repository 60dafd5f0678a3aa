/** When people were here. */
package org.baton.core.internal.visits;
