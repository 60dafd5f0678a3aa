package org.baton.distribution.broken.absent;

import org.osgi.service.component.annotations.Component;

/** Would do no harm, if it could be loaded. */
@Component(service = Quiet.class, immediate = true)
public final class Quiet {}
