package org.baton.core.internal.imports;

import java.util.List;
import java.util.Optional;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.table.Row;

/**
 * What became of a file.
 *
 * @param kind the kind of table
 * @param file the file's name
 * @param format what the file was found to be, such as {@code CSV, GB18030, comma}
 * @param sha256 the hash of the file
 * @param rows how many rows it has
 * @param accepted how many were written, or would have been in a dry run; all or none
 * @param dryRun whether it was only tried
 * @param ignored columns of the file that were left aside
 * @param preview the first rows as they were read
 * @param violations the first mistakes
 * @param mistakes how many there are
 * @param effect what the rows do to what is there already, where the kind can tell
 */
public record ImportReport(
    String kind,
    String file,
    String format,
    String sha256,
    int rows,
    int accepted,
    boolean dryRun,
    List<String> ignored,
    List<Row> preview,
    List<Violation> violations,
    int mistakes,
    Optional<Effect> effect) {}
