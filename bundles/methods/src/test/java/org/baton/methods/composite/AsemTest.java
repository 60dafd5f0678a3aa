package org.baton.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.methods.RealData;
import org.baton.methods.Table;
import org.baton.methods.outlier.OutlierCheck;
import org.baton.methods.outlier.Treated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ASEM index of sustainable connectivity, step by step as another tool (COINr) made it. */
@RealData
class AsemTest {
  private static Frame raw;
  private static Run run;

  @BeforeAll
  static void run() {
    raw = Asem.raw();
    run = Pipeline.run(raw, Asem.recipe());
  }

  @Test
  void rawDataAreThose() {
    same("A_Raw", raw);
  }

  @Test
  void everyStepGivesWhatTheOtherToolGave() {
    same("A_Denominated", run.stages().get(0).after());
    same("A_Imputed", run.stages().get(1).after());
    same("A_Screened", run.stages().get(2).after());
    same("A_Treated", run.stages().get(3).after());
    same("B_normalised_minmax_0_100", run.stages().get(4).after());
    same("C_aggregated_minmax0_amean", run.scores().frame());
  }

  @Test
  void theTreatmentIsTheSameInEveryDetail() {
    Table details = expected("A_treatment_details");
    Map<String, Treated> treated = run.stages().get(3).treated();
    assertThat(treated.keySet()).containsExactlyInAnyOrderElementsOf(details.words("iCode"));
    for (int i = 0; i < details.rows().size(); i++) {
      Treated t = treated.get(details.words("iCode").get(i));
      boolean passed = t.before().outcome() == OutlierCheck.Outcome.PASSED;
      assertThat(passed).isEqualTo(details.words("check_SkewKurt0.Pass").get(i).equals("TRUE"));
      close(t.before().shape().skewness(), details.numbers("check_SkewKurt0.Skew")[i], "skew");
      close(t.before().shape().kurtosis(), details.numbers("check_SkewKurt0.Kurt")[i], "kurt");
      double moved = details.numbers("winsorise.nwin")[i];
      assertThat(t.winsorised()).isEqualTo((int) moved);
      assertThat(t.afterWinsorisation() == null).isEqualTo(Double.isNaN(moved));
      if (!Double.isNaN(moved)) {
        OutlierCheck.Finding after = t.afterWinsorisation();
        assertThat(t.state()).isEqualTo(Treated.State.CURED);
        close(after.shape().skewness(), details.numbers("check_SkewKurt1.Skew")[i], "skew");
        close(after.shape().kurtosis(), details.numbers("check_SkewKurt1.Kurt")[i], "kurt");
      }
    }
  }

  @Test
  void weightsAreThose() {
    Table weights = expected("E_weights_original");
    Map<String, Double> own = new HashMap<>();
    Asem.recipe().hierarchy().upwards().forEach(n -> own.put(n.code(), n.weight()));
    assertThat(own.keySet()).containsExactlyInAnyOrderElementsOf(weights.words("iCode"));
    for (int i = 0; i < weights.rows().size(); i++) {
      assertThat(own).containsEntry(weights.words("iCode").get(i), weights.numbers("Weight")[i]);
    }
  }

  @Test
  void theRecordNamesEveryImputedValueAndEveryParameter() {
    long missing =
        java.util.Arrays.stream(raw.values())
            .flatMapToDouble(java.util.Arrays::stream)
            .filter(Double::isNaN)
            .count();
    List<Note> notes = run.stages().get(1).notes();
    assertThat(missing).isEqualTo(63);
    assertThat(run.stages().get(0).notes())
        .extracting(Note::what)
        .containsExactly("denominator-missing", "denominator-missing");
    assertThat(notes).hasSize(65).allMatch(n -> n.what().equals("imputed") && n.basis() > 0);
    assertThat(run.stages().get(3).parameters())
        .containsEntry("usual.winsorisation.limit", "5")
        .containsEntry("usual.check.skewness", "2.0")
        .containsEntry("usual.transform", "log-range");
    assertThat(run.aggregation()).containsEntry("Conn.rule.aggregation", "arithmetic");
    assertThat(run.input()).hasSize(64).isEqualTo(Pipeline.run(raw, Asem.recipe()).input());
  }

  private static Table expected(String name) {
    return Table.read(RealData.Folder.file("asem/expected/" + name + ".csv"));
  }

  private static void same(String name, Frame frame) {
    Table table = expected(name);
    List<String> columns = new ArrayList<>(table.header());
    columns.remove("uCode");
    Frame other = table.frame(columns);
    assertThat(frame.units()).containsExactlyInAnyOrderElementsOf(other.units());
    assertThat(frame.indicators()).containsExactlyInAnyOrderElementsOf(columns);
    for (String unit : other.units()) {
      for (String column : columns) {
        close(
            frame.values()[frame.unit(unit)][frame.indicator(column)],
            other.values()[other.unit(unit)][other.indicator(column)],
            name + " " + unit + " " + column);
      }
    }
  }

  private static void close(double own, double other, String what) {
    if (Double.isNaN(other)) {
      assertThat(own).as(what).isNaN();
    } else if (other == 0) {
      assertThat(own).as(what).isZero();
    } else {
      assertThat(Math.abs(own / other - 1)).as(what).isLessThan(1e-9);
    }
  }
}
