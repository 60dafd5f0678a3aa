/** Catalogues: files that bring modules, their documentation and revocations without a network. */
package org.baton.modules.internal.catalogue;
