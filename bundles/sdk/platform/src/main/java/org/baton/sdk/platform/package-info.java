/**
 * The platform in memory, for unit tests of modules: the same contract as on a server, ready in
 * milliseconds, without a container.
 */
package org.baton.sdk.platform;
