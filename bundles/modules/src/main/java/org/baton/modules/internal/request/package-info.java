/** What one person asks to install and another approves. */
package org.baton.modules.internal.request;
