package org.baton.modules.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import org.baton.modules.internal.kept.KeptData;

/**
 * What a removed module has left, as the REST interface shows it.
 *
 * @param id the module's id
 * @param version the version that was removed
 * @param removedAt when
 * @param removedBy the account that removed it
 * @param schema where its data are in the database
 * @param keepUntil the last day on which they are kept in any case
 * @param schemaVersion the number of the last script that built the schema; empty without one
 * @param tables how many tables it has
 * @param rows how many rows they hold
 * @param bytes what they take on disk, about
 */
public record KeptRow(
    String id,
    String version,
    Instant removedAt,
    String removedBy,
    String schema,
    LocalDate keepUntil,
    String schemaVersion,
    int tables,
    long rows,
    long bytes) {

  static KeptRow of(KeptData kept) {
    return new KeptRow(
        kept.id(),
        kept.module().version(),
        kept.module().removedAt(),
        kept.module().removedBy(),
        kept.module().schema(),
        kept.module().keepUntil(),
        kept.size().version(),
        kept.size().tables(),
        kept.size().rows(),
        kept.size().bytes());
  }
}
