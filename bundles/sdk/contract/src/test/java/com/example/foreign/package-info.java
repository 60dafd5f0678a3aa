/** A module that takes names of others. */
@BatonModule(
    id = "foreign",
    permissions = {"other.view"})
package com.example.foreign;

import org.baton.api.module.BatonModule;
