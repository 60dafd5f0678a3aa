package org.baton.api.web;

import java.util.List;
import org.baton.api.page.Part;
import org.osgi.annotation.versioning.ConsumerType;

/** Something on the home page. Registered as a service; the platform shows all of them in order. */
@ConsumerType
public interface HomeSection {
  /** Its place, ascending: where the cycle stands is 10, tasks are 20, what changed is 30. */
  int order();

  /** What this reader is shown; nothing when the reader may not see it. */
  List<Part> parts(Reader reader);
}
