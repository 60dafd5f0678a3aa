package org.baton.modules.internal.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baton.api.module.ModuleState;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.trust.Origin;

/**
 * A module as the REST interface shows it.
 *
 * @param id the module's id
 * @param version the version of its bundle
 * @param state where it stands
 * @param reason why it is not in service, with what to do; empty when it is
 * @param permissions the permissions it introduces
 * @param startedAt when it was last started
 * @param bundleId the number of its bundle
 * @param publisher who its jar says it is from
 * @param origin who signed its jar, and how far that proves where it comes from
 */
public record ModuleRow(
    String id,
    String version,
    ModuleState state,
    String reason,
    List<String> permissions,
    Instant startedAt,
    long bundleId,
    String publisher,
    Origin origin) {

  static ModuleRow of(Inventory.Entry entry, Origin origin) {
    return new ModuleRow(
        entry.info().id(),
        entry.info().version(),
        entry.info().state(),
        entry.info().reason(),
        entry.info().permissions(),
        entry.info().startedAt(),
        entry.bundleId(),
        entry.publisher(),
        origin);
  }

  /** The language the caller asked for. */
  public static Locale locale(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
  }
}
