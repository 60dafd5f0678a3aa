/** What exactly a server consists of, as one signed text, and what differs from it. */
package org.baton.modules.internal.lock;
