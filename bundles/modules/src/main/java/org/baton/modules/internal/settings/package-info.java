/** What administrators set for modules: declared by them, kept here, and given to their parts. */
package org.baton.modules.internal.settings;
