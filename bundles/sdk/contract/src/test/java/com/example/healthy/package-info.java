/** A module with nothing wrong. */
@BatonModule(
    id = "healthy",
    permissions = {"healthy.view"})
package com.example.healthy;

import org.baton.api.module.BatonModule;
