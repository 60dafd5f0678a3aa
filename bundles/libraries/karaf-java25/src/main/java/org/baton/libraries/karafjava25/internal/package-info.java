/** Redirects Karaf's classes while they are loaded. */
package org.baton.libraries.karafjava25.internal;
