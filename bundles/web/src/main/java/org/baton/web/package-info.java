/** REST applications, pages, texts and problems. */
@BatonModule(id = "web")
package org.baton.web;

import org.baton.api.module.BatonModule;
