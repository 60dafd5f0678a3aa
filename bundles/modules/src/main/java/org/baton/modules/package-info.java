/** What is installed, and installing, updating and removing it while everything else runs on. */
@BatonModule(
    id = "modules",
    permissions = {
      "modules.view",
      "modules.install",
      "modules.publishers",
      "modules.purge",
      "modules.settings"
    })
package org.baton.modules;

import org.baton.api.module.BatonModule;
