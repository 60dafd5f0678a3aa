/** Several servers on one database: what all shall have, and how far each is. */
package org.baton.modules.internal.nodes;
