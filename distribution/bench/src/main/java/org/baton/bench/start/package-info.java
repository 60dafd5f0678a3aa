/** Starting, bringing a module in, and the memory a running server takes. */
package org.baton.bench.start;
