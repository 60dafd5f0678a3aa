/** Sheets submitted over HTTP, beside rows that the same threads insert straight by JDBC. */
package org.baton.bench.submit;
