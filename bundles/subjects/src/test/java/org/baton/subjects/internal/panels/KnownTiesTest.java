package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baton.api.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownTiesTest {
  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  private static Tie tie(Tie.HolderKind of) {
    return new Tie(0, of, "nobody", "D1", Tie.Kind.CONTRACT, "", null, null, 2, false);
  }

  @Test
  void anAccountThatIsNotThereHoldsNoTie() {
    assertThatThrownBy(() -> bureau.ties.add(tie(Tie.HolderKind.ACCOUNT)))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly("holder subjects.member.unknown"));
    // The name of an institution is no account.
    bureau.ties.add(tie(Tie.HolderKind.INSTITUTION));
    assertThat(bureau.ties.page("D1", 0, 9)).hasSize(1);
  }
}
