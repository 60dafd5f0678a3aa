package org.baton.store.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.metric.Sample;
import org.baton.store.internal.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolFiguresTest {
  @TempDir Path data;

  private static Map<String, Double> connections() {
    return new PoolFigures()
        .metrics().get(0).samples().stream()
            .map(Sample.Value.class::cast)
            .collect(Collectors.toMap(v -> v.labels().get("state"), Sample.Value::value));
  }

  @Test
  void theRealPoolTellsHowManyConnectionsAreInUse() throws SQLException {
    try (Rig rig = Rig.open(data, null)) {
      assertThat(rig.source.answers()).isTrue();
      double before = connections().get("active");
      try (Connection one = rig.source.managed().getConnection()) {
        assertThat(one.isValid(1)).isTrue();
        assertThat(connections().get("active")).isEqualTo(before + 1);
      }
      assertThat(new PoolFigures().metrics().get(1).samples().get(0))
          .isInstanceOfSatisfying(
              Sample.Value.class,
              v -> assertThat(v.value()).isGreaterThanOrEqualTo(rig.source.settings().pool()));
    }
  }
}
