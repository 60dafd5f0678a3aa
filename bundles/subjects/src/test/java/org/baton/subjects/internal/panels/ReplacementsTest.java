package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.baton.subjects.internal.groups.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplacementsTest {
  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  @Test
  void whoHasAsManyUnitsAsTheyMayIsNotCalledAndStaysInReserve() {
    bureau.rosters.put(
        List.of(
            Bureau.member("experts", "a", "", "s", 1),
            Bureau.member("experts", "b", "", "s", 1),
            Bureau.member("experts", "c", "", "s", 1)));
    long first = bureau.draw("experts", "D1", 1);
    bureau.desk.invite(first);
    // Whoever is in reserve for D1 is taken for D2; nobody is free any more.
    bureau.draw("experts", "D2", 2);
    List<String> reserve = bureau.accounts(first, State.RESERVE);
    assertThat(reserve).hasSize(2);
    String asked = bureau.accounts(first, State.INVITED).get(0);
    bureau.desk.replace(first, bureau.seat(first, asked).id(), "silent");
    assertThatThrownBy(() -> bureau.drawing.wave(first, 1, Bureau.DUE))
        .hasMessageContaining("subjects.panel.nobody");
    assertThat(bureau.accounts(first, State.RESERVE)).isEqualTo(reserve);
  }

  @Test
  void aDrawIsTheSameWhateverOrderOfWordsTheDatabaseHas() throws Exception {
    List<Member> roster = new ArrayList<>();
    for (String account : List.of("Zhao", "an", "Bo", "chen", "Da", "élan", "二", "一", "E1", "e2")) {
      roster.add(Bureau.member("experts", account, "", "s", 0));
    }
    bureau.rosters.put(roster);
    List<Seat> drawn = bureau.seats(bureau.draw("experts", "D1", 4));
    for (String language : List.of("ENGLISH", "CHINESE")) {
      try (Bureau other = new Bureau("set collation " + language)) {
        other.rosters.put(roster);
        assertThat(other.seats(other.draw("experts", "D1", 4)))
            .as(language)
            .extracting(Seat::account)
            .isEqualTo(drawn.stream().map(Seat::account).toList());
      }
    }
  }
}
