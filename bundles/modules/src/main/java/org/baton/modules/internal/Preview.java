package org.baton.modules.internal;

import java.util.List;
import org.baton.modules.internal.trust.Origin;
import org.baton.store.ModuleSchemas.Size;

/**
 * What would happen to one module of a file.
 *
 * @param id the module's id
 * @param version the version in the file
 * @param before the version that is installed; empty when it is new
 * @param publisher who its jar says it is from; not proven
 * @param origin who signed it, and how far that proves where it comes from
 * @param permissions the permissions it declares
 * @param contents what else it adds
 * @param users the bundles that keep the installed one from being replaced
 * @param left the data that a removed one has left and that it will use; at most one schema
 */
public record Preview(
    String id,
    String version,
    String before,
    String publisher,
    Origin origin,
    List<String> permissions,
    Contents contents,
    List<String> users,
    List<Size> left) {
  /** Copies the lists. */
  public Preview {
    permissions = List.copyOf(permissions);
    users = List.copyOf(users);
    left = List.copyOf(left);
  }
}
