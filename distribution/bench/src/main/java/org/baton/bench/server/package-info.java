/** A started server, the database below it and somebody who asks it; the same for all cases. */
package org.baton.bench.server;
