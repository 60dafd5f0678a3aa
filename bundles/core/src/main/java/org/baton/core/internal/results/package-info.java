/** What runs found, and how it is told. */
package org.baton.core.internal.results;
