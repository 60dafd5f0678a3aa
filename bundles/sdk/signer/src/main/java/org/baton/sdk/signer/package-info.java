/** Signing jars with the national algorithms. */
package org.baton.sdk.signer;
