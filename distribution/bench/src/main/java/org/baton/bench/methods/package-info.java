/** The methods of evaluation beside a statistics library and beside plain decimal arithmetic. */
package org.baton.bench.methods;
