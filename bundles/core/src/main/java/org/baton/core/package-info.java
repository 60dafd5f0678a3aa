/** Units, cycles, plans, sheets, observations, runs and results. */
@Version("1.0.0")
@BatonModule(
    id = "core",
    permissions = {
      "core.units.view",
      "core.units.edit",
      "core.cycles.view",
      "core.cycles.edit",
      "core.cycles.exempt",
      "core.sheets.answer",
      "core.sheets.assign",
      "core.sheets.edit",
      "core.sheets.view",
      "core.observations.report",
      "core.observations.edit",
      "core.observations.view",
      "core.runs.start",
      "core.results.view",
      "core.results.view.own",
      "core.results.publish",
      "core.results.rank",
      "core.audit.view",
      "core.evidence.add",
      "core.evidence.view"
    })
package org.baton.core;

import org.baton.api.module.BatonModule;
import org.osgi.annotation.versioning.Version;
