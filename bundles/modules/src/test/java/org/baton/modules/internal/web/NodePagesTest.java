package org.baton.modules.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.nodes.GivenNodes;
import org.baton.modules.internal.nodes.Servers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodePagesTest {
  private final Store store = new Store();
  private final CommonSet one = GivenNodes.on(store, "hall-one");
  private final CommonSet other = GivenNodes.on(store, "hall-two");
  private final Servers servers = new Servers(store, one, store, store);
  private final NodePages pages = new NodePages(store, servers);

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void allServersAreShownWithWhatKeepsThem(String language) {
    WordReader reader = new WordReader(language);
    one.reached(0);
    other.stuck(Problem.of(Problem.Kind.CONFLICT, "modules.update.used", "appeals", "motivation"));
    String page = pages.list(null, reader).toString();
    assertThat(page)
        .contains("hall-one", "hall-two", reader.t("modules.nodes.this", "localhost"))
        .contains(reader.t("modules.update.used", "appeals", "motivation"))
        .contains(reader.t("modules.nodes.equal"))
        .doesNotContain("/modules/nodes/release");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whoeverMayHasTheOthersGoOnWithoutOneThatEndedInTheMiddle(String language) {
    WordReader reader = new WordReader(language);
    other.enter();
    one.confirm(other.stand().act());
    other.setAside(List.of("appeals"), CommonSet.LONGEST_ASIDE);
    assertThat(servers.broken()).isEmpty();
    GivenNodes.silence(store, "hall-two");
    String page = pages.list(null, reader).toString();
    assertThat(page)
        .contains(reader.t("modules.nodes.broken", "hall-two", "appeals"))
        .contains("/modules/nodes/release", reader.t("modules.nodes.silence"));
    reader.denied.add("modules.install");
    assertThat(pages.list(null, reader).toString()).doesNotContain("/modules/nodes/release");

    Problem unsaid = catchThrowableOfType(Problem.class, () -> servers.release(" "));
    assertThat(unsaid.violations()).extracting(Violation::code).contains("modules.reason.none");
    assertThat(servers.broken()).isPresent();
    servers.release("the machine burnt");
    assertThat(servers.broken()).isEmpty();
    assertThat(store.audited).contains("modules.node.released node:hall-two the machine burnt");
    Problem again = catchThrowableOfType(Problem.class, () -> servers.release("once more"));
    assertThat(again.code()).isEqualTo("modules.nodes.unbroken");
  }
}
