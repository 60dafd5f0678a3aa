package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  @Test
  void acceptingAllPassesOverWhatCannotBeAnsweredAnyMore() {
    bureau.rosters.put(List.of(Bureau.member("experts", "a", "", "s", 0)));
    long expired = bureau.draw("experts", "D1", 1);
    long open = bureau.draw("experts", "D2", 1);
    bureau.desk.invite(expired);
    bureau.desk.invite(open);
    bureau.desk.extend(open, Bureau.DUE.plusDays(30));
    bureau.days(40);
    bureau.store.account = "a";
    List<Long> seats = bureau.invitations.mine().stream().map(i -> i.seat().id()).toList();
    assertThat(seats).hasSize(2);
    assertThat(bureau.invitations.mine())
        .extracting(i -> i.isOpen(bureau.time.day()))
        .containsExactly(true, false);
    bureau.invitations.acceptAll(seats);
    bureau.store.account = "officer";
    assertThat(bureau.seat(open, "a").state()).isEqualTo(State.CLEARED);
    assertThat(bureau.seat(expired, "a").state()).isEqualTo(State.INVITED);
  }
}
