/** */
@BatonModule(id = "speechless")
package com.example.speechless;

import org.baton.api.module.BatonModule;
