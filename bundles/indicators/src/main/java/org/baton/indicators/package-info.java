/** Indicators, standards and weights, and the scores that follow from them. */
@Version("1.0.0")
@BatonModule(
    id = "indicators",
    permissions = {"indicators.view", "indicators.edit"})
package org.baton.indicators;

import org.baton.api.module.BatonModule;
import org.osgi.annotation.versioning.Version;
