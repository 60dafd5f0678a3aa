/** How far raters agree, with limits by resampling units. */
package org.baton.bench.agreement;
