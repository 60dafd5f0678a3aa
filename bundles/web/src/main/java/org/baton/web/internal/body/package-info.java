/** Bodies of requests, as they come from senders nobody knows. */
package org.baton.web.internal.body;
