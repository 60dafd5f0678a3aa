package org.baton.web.internal.rest;

import java.net.URI;

/**
 * A request that writes.
 *
 * @param ifMatch the versions that its sender knows; null when it does not care
 * @param attempt what is kept of it; null when it carries no key
 * @param base where the module's addresses begin
 * @param address what it is sent to, without the query
 * @param language the language of its answer
 * @param oneTransaction whether it may be one transaction
 */
record Call(
    String ifMatch,
    Attempt attempt,
    URI base,
    URI address,
    String language,
    boolean oneTransaction) {}
