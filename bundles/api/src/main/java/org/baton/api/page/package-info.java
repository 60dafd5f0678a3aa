/**
 * The parts that pages are made of: what they show and where it leads. The platform draws them, the
 * same way for every module. All words are given in the reader's language; all of them are escaped.
 */
@Version("1.1.0")
package org.baton.api.page;

import org.osgi.annotation.versioning.Version;
