package org.baton.indicators.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.negotiation.Hall;
import org.baton.indicators.internal.sets.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FreezerTest {
  private final Press press = new Press();

  @AfterEach
  void stop() throws Exception {
    press.close();
  }

  private Snapshot frozen() {
    press.fulfil();
    press.hall.as("sponsor");
    return press.freezer.freeze(Hall.SET, 0, "", null, "for 2026");
  }

  @Test
  void everyReasonAgainstFreezingIsToldWithItsNumber() {
    press.hall.sent("GDP", Map.of("target", "6"), "A");
    assertThatThrownBy(() -> press.freezer.freeze(Hall.SET, 0, "", null, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.violations())
                  .extracting(Violation::code)
                  .containsExactly(
                      "indicators.check-weights",
                      "indicators.freeze.running",
                      "indicators.freeze.quota");
              assertThat(p.violations().get(2).arguments()).containsExactly(0.0, 20.0, 20.0);
            });
    assertThat(press.plans).isEmpty();
    assertThat(press.hall.sets.get(Hall.SET).isOpen()).isTrue();
  }

  private static Entry with(Entry entry, String... fields) {
    Map<String, String> changes = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      changes.put(fields[i], fields[i + 1]);
    }
    return EntryFields.with(entry, changes);
  }

  @Test
  void mistakesOfTheTreeAndOfFormulasAreToldAtOnceAndNothingIsWritten() {
    press.fulfil();
    Entry empty = with(Hall.entry("N", 20), "source", "");
    press.hall.sets.edit(
        Hall.SET,
        Edit.put(
            0,
            "",
            List.of(
                with(Hall.entry("GDP", 30), "formula", "gdp +"),
                with(Hall.entry("AIR", 20), "formula", "GDP * nowhere"),
                with(Hall.entry("LOST", 20), "parent", "GONE", "resultType", "output"),
                empty)));
    int version = press.hall.sets.get(Hall.SET).version();
    assertThatThrownBy(() -> press.freezer.freeze(Hall.SET, 0, "", null, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(
                        "LOST/parent indicators.parent-unknown",
                        "N indicators.nothing-below",
                        "/weight indicators.check-weights",
                        "GONE/weight indicators.check-weights",
                        "LOST/counter indicators.check-pair",
                        "GDP/formula indicators.formula.unreadable",
                        "AIR/formula indicators.formula.unknown-item"));
    assertThat(press.plans).isEmpty();
    assertThat(press.hall.sets.get(Hall.SET).version()).isEqualTo(version);
    assertThat(press.hall.sets.entries(Hall.SET))
        .extracting(e -> e.standing().status())
        .containsOnly(Status.DRAFT);
  }

  @Test
  void everySentenceHasItsRemedyInBothLanguages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      for (String code :
          List.of(
              "parent-unknown", "nothing-below", "check-weights", "check-pair", "freeze.quota")) {
        assertThat(press.hall.find(locale, "indicators." + code, 1, 1, 1)).isPresent();
        assertThat(press.hall.find(locale, "indicators." + code + ".remedy", 1, 1)).isPresent();
      }
    }
  }

  @Test
  void weightsMayBeOffByAMillionthAndNoMore() {
    press.fulfil();
    double third = 100.0 / 3;
    press.hall.sets.edit(
        Hall.SET,
        Edit.put(0, "", List.of(Hall.entry("GDP", third), Hall.entry("AIR", third), tea(third))));
    press.hall.as("sponsor");
    assertThat(press.freezer.against(Hall.SET)).isEmpty();
    press.hall.sets.edit(Hall.SET, Edit.put(0, "", List.of(tea(third + .001))));
    assertThat(press.freezer.against(Hall.SET))
        .extracting(Violation::code)
        .containsExactly("indicators.check-weights");
  }

  private Entry tea(double weight) {
    return press.hall.sets.entries(Hall.SET).stream()
        .filter(e -> e.code().equals("TEA"))
        .findFirst()
        .orElseThrow()
        .weighing(weight);
  }

  @Test
  void aRetiredIndicatorIsNoPartOfWhatIsFrozen() {
    press.fulfil();
    Entry old = Hall.entry("OLD", 50);
    Standing retired = new Standing(1, Status.RETIRED, null, null);
    press.hall.sets.edit(Hall.SET, Edit.put(0, "", List.of(old.standing(retired))));
    press.hall.as("sponsor");
    Snapshot s = press.freezer.freeze(Hall.SET, 0, "", null, "for 2026");
    assertThat(press.plans.get(0)).contains("TEA").doesNotContain("OLD");
    assertThat(press.snapshots.entries(s)).extracting(Entry::code).doesNotContain("OLD");
  }

  @Test
  void aFrozenSetIsSignedItsPlanIsFrozenAndEveryUnitIsTold() {
    Snapshot s = frozen();
    assertThat(press.plans).hasSize(1);
    assertThat(press.plans.get(0)).contains("\"code\":\"TEA\"");
    assertThat(press.hall.sets.get(Hall.SET).isOpen()).isFalse();
    assertThat(press.hall.sets.entries(Hall.SET))
        .extracting(e -> e.standing().status())
        .containsOnly(Status.IN_FORCE);
    assertThat(press.snapshots.counts(s.id())).isEqualTo(new Snapshots.Counts(2, 0));
    assertThat(s.sha256()).isEqualTo(Canonical.sha256(s.document()));
    assertThat(press.hall.store.audited)
        .contains("indicators.snapshot.signed indicator-set:COUNTY");
    press.hall.as("county-a");
    assertThatThrownBy(() -> press.freezer.freeze(Hall.SET, 0, "", null, ""))
        .hasMessageContaining("access.denied");
  }

  @Test
  void aUnitAcknowledgesOnceAndForItselfOnly() {
    Snapshot s = frozen();
    press.hall.as("county-a");
    assertThat(press.snapshots.waiting(5)).extracting(Packet::unit).containsExactly("A");
    Packet first = press.snapshots.acknowledge(s.id(), "A", "seen");
    press.hall.day = press.hall.day.plusDays(1);
    assertThat(press.snapshots.acknowledge(s.id(), "A", "again")).isEqualTo(first);
    assertThat(press.snapshots.waiting(5)).isEmpty();
    assertThat(press.snapshots.packets(s.id(), "", 10)).containsExactly(first);
    assertThatThrownBy(() -> press.snapshots.acknowledge(s.id(), "B", ""))
        .hasMessageContaining("access.denied");
    press.hall.as("auditor");
    assertThat(press.snapshots.packets(s.id(), "", 10))
        .extracting(Packet::isAcknowledged)
        .containsExactly(true, false);
  }

  @Test
  void aFileIsGenuineUntilAnythingInItIsChanged() {
    String file;
    Snapshot s = frozen();
    press.hall.as("county-a");
    file = press.snapshots.file(s.id());
    Snapshots.Verdict verdict = press.snapshots.verify(file);
    assertThat(verdict.genuine()).isTrue();
    assertThat(verdict.inForce()).isTrue();
    String forged = file.replace("Tea", "Pea");
    assertThat(press.snapshots.verify(forged).intact()).isFalse();
    assertThat(
            press.snapshots.verify(file.replace("\"sha256\" : \"", "\"sha256\" : \"0")).genuine())
        .isFalse();
    assertThatThrownBy(() -> press.snapshots.verify("[]"))
        .hasMessageContaining("indicators.snapshot.no-file");
  }

  @Test
  void blanksAndTheOrderOfNamesDoNotChangeTheHash() {
    String one = "{\"b\": 1.50, \"a\": [true, null, \"\u8336\"], \"c\": {}}";
    String other = "{ \"c\":{}, \"a\":[true,null,\"\u8336\"],\"b\":1.5 }";
    assertThat(Canonical.write(Canonical.read(one).orElseThrow()))
        .isEqualTo(Canonical.write(Canonical.read(other).orElseThrow()))
        .isEqualTo("{\"a\":[true,null,\"\u8336\"],\"b\":1.5,\"c\":{}}");
    assertThat(Canonical.write(Canonical.read("[0.0, 1e3, []]").orElseThrow()))
        .isEqualTo("[0,1000,[]]");
    assertThat(List.of(Canonical.sha256("abc")))
        .containsExactly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
