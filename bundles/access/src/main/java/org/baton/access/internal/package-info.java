/** Sign-in, permissions and the realm of the container's shell. */
package org.baton.access.internal;
