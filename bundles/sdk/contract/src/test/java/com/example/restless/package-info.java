/** */
@BatonModule(id = "restless")
package com.example.restless;

import org.baton.api.module.BatonModule;
