/** The audit trail as a chain of hashes, its key, its signed ends and their verification. */
package org.baton.core.internal.audit;
