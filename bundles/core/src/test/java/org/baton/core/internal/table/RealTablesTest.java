package org.baton.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.Rows;
import org.baton.core.RealData;
import org.junit.jupiter.api.Test;

@RealData
class RealTablesTest {
  private final List<Violation> wrong = new ArrayList<>();

  private Table check(String file, TableShape shape, Map<String, String> mapping) {
    return Table.check(
        TableFile.open(RealData.Folder.file(file), file),
        shape,
        k -> List.of(),
        mapping,
        wrong::add);
  }

  @Test
  void allRowsOfTheManagementReportAreAccountedFor() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("unit", "", Type.WHOLE, Need.VALUE));
    columns.add(new Column("title", "", Type.TEXT, Need.VALUE));
    columns.add(new Column("target", "", Type.PERCENT, Need.COLUMN));
    for (int year = 2016; year <= 2023; year++) {
      columns.add(new Column(String.valueOf(year), "", Type.PERCENT, Need.COLUMN));
    }
    Table table =
        check(
            "nyc_mmr/tidy_indicator_level.csv",
            new TableShape(columns, Optional.empty()),
            Map.of("unit", "Agency.Number", "title", "Indicator", "target", "Target.MMR"));
    int[] counts = new int[3];
    Rows.Action<RuntimeException> count =
        row -> {
          counts[0]++;
          counts[1] += row.number("target").isPresent() ? 1 : 0;
          counts[2] += row.raw("target").equals("NA") ? 1 : 0;
        };
    table.each(count);
    assertThat(counts[0]).isEqualTo(1139 - 164);
    table.eachUnsound(count);
    assertThat(table.count()).isEqualTo(1139);
    assertThat(counts).containsExactly(1139, 351, 788);
    assertThat(wrong)
        .hasSize(164)
        .allSatisfy(
            v -> {
              assertThat(v.code()).isEqualTo("core.table.required");
              assertThat(v.field()).isEqualTo("Agency.Number");
              assertThat(v.value()).isEqualTo("NA");
            });
    assertThat(wrong.get(0).line()).isEqualTo(281);
  }

  @Test
  void allAdministrativeDivisionsAreRead() {
    TableShape shape =
        new TableShape(
            List.of(
                new Column("code", "", Type.TEXT, Need.VALUE),
                new Column("name", "", Type.TEXT, Need.VALUE)),
            Optional.empty());
    Set<String> codes = new HashSet<>();
    for (String file : List.of("provinces", "cities", "areas", "streets")) {
      Table table = check("cn_admin_divisions/" + file + ".csv", shape, Map.of());
      table.each(row -> codes.add(row.text("code").orElseThrow()));
    }
    assertThat(codes).hasSize(44_703);
    assertThat(wrong).isEmpty();
  }
}
