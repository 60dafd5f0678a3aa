/** */
@BatonModule(id = "nosy")
package com.example.nosy;

import org.baton.api.module.BatonModule;
