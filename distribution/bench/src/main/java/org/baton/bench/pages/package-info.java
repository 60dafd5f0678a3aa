/** How long pages and REST answers take with a whole country in the database. */
package org.baton.bench.pages;
