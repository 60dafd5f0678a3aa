/** Evaluation of sheets that lie in the database, beside a raw read of the same rows. */
package org.baton.bench.stored;
