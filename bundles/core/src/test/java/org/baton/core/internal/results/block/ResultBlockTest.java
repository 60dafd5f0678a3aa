package org.baton.core.internal.results.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.engine.UnitResult.NodeResult;
import org.baton.core.internal.results.StoredTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultBlockTest {
  private static final int UNITS = 300;
  private static final int SIZE = 128;

  private final PlanTree tree = new PlanTree(Written.PLAN);
  private final Outline outline = Outline.read(Outline.of(tree).json());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aTreeComesBackAsItWasFoundWhateverWasSaid(long seed) {
    Talk talk = new Talk(seed);
    Written written = Written.of(talk, UNITS, SIZE);
    assertThat(written.blocks).hasSize(3);
    for (int unit = 0; unit < UNITS; unit++) {
      ResultBlock block = new ResultBlock(written.blocks.get(unit / SIZE), outline);
      StoredTree told = block.tree(unit % SIZE);
      same(written, talk, unit, told, written.results.get(unit).root());
      Map<String, Double> scores = new HashMap<>();
      block.scores(unit % SIZE, scores::put);
      Map<String, Double> expected = new HashMap<>();
      told.scores(expected::put);
      assertThat(scores).isEqualTo(expected);
    }
  }

  private void same(Written written, Talk talk, int unit, StoredTree told, NodeResult found) {
    int at = tree.indexOf(found.code());
    Node planned = tree.node(at);
    long answers = found.evidence().answers();
    assertThat(told.code()).isEqualTo(found.code());
    assertThat(told.title().text()).isEqualTo(planned.title());
    assertThat(told.value()).isEqualTo(StoredTree.finite(found.value()));
    assertThat(told.target()).isEqualTo(StoredTree.finite(found.evidence().target()));
    assertThat(told.answers()).isEqualTo(answers == 0 ? null : answers);
    assertThat(told.spread()).isEqualTo(StoredTree.finite(found.evidence().spread()));
    assertThat(told.score()).isEqualTo(StoredTree.finite(found.score()));
    assertThat(told.state()).isEqualTo(found.state());
    assertThat(told.weight()).isEqualTo(planned.weight());
    assertThat(told.share()).isEqualTo(found.share());
    assertThat(told.why()).isEqualTo(talk.why(written.columns, at, unit));
    assertThat(told.children()).hasSameSizeAs(found.children());
    for (int i = 0; i < found.children().size(); i++) {
      same(written, talk, unit, told.children().get(i), found.children().get(i));
    }
  }

  @Test
  void theSameColumnsGiveTheSameBytes() {
    List<byte[]> blocks = Written.of(new Talk(7), UNITS, SIZE).blocks;
    List<byte[]> again = Written.of(new Talk(7), UNITS, SIZE).blocks;
    assertThat(blocks).hasSameSizeAs(again);
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(blocks.get(i)).isEqualTo(again.get(i));
    }
  }

  @Test
  void stepsThatSayNothingLeaveTreesWithoutSentences() {
    Written silent = Written.of(c -> org.baton.api.evaluation.Outcome.of(Map.of()), 6, SIZE);
    StoredTree told = new ResultBlock(silent.blocks.get(0), outline).tree(5);
    told.each(node -> assertThat(node.why()).isEmpty());
    assertThat(told.score()).isNull();
  }

  @Test
  void aBrokenBlockIsRefusedWhereverItIsBroken() {
    byte[] good = Written.of(new Talk(9), 40, SIZE).blocks.get(0);
    assertThat(new ResultBlock(good, outline).tree(0).code()).isEqualTo("T");
    for (int i = 0; i < good.length; i += 13) {
      byte[] bad = good.clone();
      bad[i] ^= 4;
      assertThatThrownBy(() -> new ResultBlock(bad, outline)).isInstanceOf(BrokenBlock.class);
      byte[] cut = Arrays.copyOf(good, i);
      assertThatThrownBy(() -> new ResultBlock(cut, outline)).isInstanceOf(BrokenBlock.class);
    }
  }

  @Test
  void aBlockOfOtherNodesOrWithoutTheUnitIsRefused() {
    ResultBlock block = new ResultBlock(Written.of(new Talk(9), 40, SIZE).blocks.get(0), outline);
    assertThatThrownBy(() -> block.tree(40)).isInstanceOf(BrokenBlock.class);
    Outline shorter = new Outline(outline.nodes().subList(0, 3));
    byte[] bytes = Written.of(new Talk(9), 40, SIZE).blocks.get(0);
    assertThatThrownBy(() -> new ResultBlock(bytes, shorter)).isInstanceOf(BrokenBlock.class);
  }

  @Test
  void whatIsSealedButMakesNoSenseIsRefusedInsteadOfReadOn() {
    byte[] good = Written.of(new Talk(9), 40, SIZE).blocks.get(0);
    java.util.Random chance = new java.util.Random(1);
    for (int i = 0; i < 3000; i++) {
      ByteSink sink = new ByteSink();
      int at = chance.nextInt(good.length - 4);
      for (int b = 0; b < good.length - 4; b++) {
        sink.one(b == at ? chance.nextInt(256) : good[b]);
      }
      byte[] odd = sink.sealed();
      try {
        new ResultBlock(odd, outline).tree(chance.nextInt(40));
      } catch (BrokenBlock e) {
        assertThat(e).hasMessageMatching("\\p{Lower}.*");
      }
    }
  }
}
