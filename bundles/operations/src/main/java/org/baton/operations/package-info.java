/** How the running server fares, for those who run it: its log, its figures, its troubles. */
@BatonModule(
    id = "operations",
    permissions = {
      "operations.view",
      "operations.logs.view",
      "operations.logs.level",
      "operations.metrics",
      "operations.support"
    })
package org.baton.operations;

import org.baton.api.module.BatonModule;
