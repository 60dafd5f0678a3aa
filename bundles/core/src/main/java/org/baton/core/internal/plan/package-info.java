/** Plan documents: reading, checking, writing, hashing. */
package org.baton.core.internal.plan;
