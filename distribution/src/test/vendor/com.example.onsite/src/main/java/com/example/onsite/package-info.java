/** Somebody goes and looks whether what a unit reported is so. */
@BatonModule(
    id = "onsite",
    permissions = {"onsite.view", "onsite.plan", "onsite.report"})
package com.example.onsite;

import org.baton.api.module.BatonModule;
