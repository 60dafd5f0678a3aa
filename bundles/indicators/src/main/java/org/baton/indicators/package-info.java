/** Indicators, standards and weights, and the scores that follow from them. */
@Version("1.0.0")
@BatonModule(
    id = "indicators",
    permissions = {
      "indicators.view",
      "indicators.view.own",
      "indicators.edit",
      "indicators.weigh",
      "indicators.judge.answer",
      "indicators.negotiate",
      "indicators.position.report",
      "indicators.decide",
      "indicators.freeze",
      "indicators.analyse"
    })
package org.baton.indicators;

import org.baton.api.module.BatonModule;
import org.osgi.annotation.versioning.Version;
