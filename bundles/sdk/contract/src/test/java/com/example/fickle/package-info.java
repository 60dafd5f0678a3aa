/** */
@BatonModule(id = "fickle")
package com.example.fickle;

import org.baton.api.module.BatonModule;
