package org.baton.indicators.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.negotiation.Hall;
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
                      "indicators.freeze.weights",
                      "indicators.freeze.running",
                      "indicators.freeze.quota");
              assertThat(p.violations().get(2).arguments()).containsExactly(0.0, 20.0, 20.0);
            });
    assertThat(press.plans).isEmpty();
    assertThat(press.hall.sets.get(Hall.SET).isOpen()).isTrue();
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
