/** */
@BatonModule(id = "trespasser")
package com.example.trespasser;

import org.baton.api.module.BatonModule;
