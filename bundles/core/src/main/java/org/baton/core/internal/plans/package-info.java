/** Plans of cycles: versions, and the frozen one. */
package org.baton.core.internal.plans;
