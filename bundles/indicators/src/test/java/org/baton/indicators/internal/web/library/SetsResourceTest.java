package org.baton.indicators.internal.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What programs are told of sets. */
class SetsResourceTest {
  private final TestStore store = new TestStore();
  private final SetsResource resource = new SetsResource(store.desk(), null);

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static void refused(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("indicators.body"));
  }

  @Test
  void aRequestWithoutABodyIsToldSo() {
    refused(() -> resource.make(null));
    refused(() -> resource.bind("A", null));
    refused(() -> resource.add("A", null));
    refused(() -> resource.change("A", "X", null));
    refused(() -> resource.copy("A", null));
  }

  @Test
  void aListGoesOnBehindTheLastOfIt() {
    for (String code : new String[] {"A", "B", "C"}) {
      store.desk().create(code, Text.same(code), "", "", "");
    }
    Page<IndicatorSet> first = resource.sets("", 2);
    assertThat(first.items()).extracting(IndicatorSet::code).containsExactly("A", "B");
    assertThat(resource.sets(first.next(), 2).items())
        .extracting(IndicatorSet::code)
        .containsExactly("C");
  }
}
