/** Notes on units: the smallest useful module, and an example of one. */
@BatonModule(
    id = "sample",
    permissions = {"sample.view", "sample.write"})
package org.baton.sample;

import org.baton.api.module.BatonModule;
