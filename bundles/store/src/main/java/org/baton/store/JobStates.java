package org.baton.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The jobs that ever ran, on any node. */
@ProviderType
public interface JobStates {
  /** All jobs, sorted by name. */
  List<JobState> all();
}
