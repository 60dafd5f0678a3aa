package org.baton.core.internal.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baton.api.problem.Problem;
import org.baton.core.House;
import org.baton.core.internal.store.WorkTable;
import org.baton.core.internal.works.Task.Ended;
import org.baton.core.internal.works.Work.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorksTest {
  private final House house = new House();
  private final Works works = house.works;
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void stop() {
    go.countDown();
    house.close();
  }

  private Work create(String seenBy) {
    return works.create(new Order(Work.IMPORT, "units", "u.csv", "", seenBy, seenBy, ""));
  }

  private Work stored(long id) {
    return house.database.read(c -> new WorkTable(c).find(id)).orElseThrow();
  }

  private Ended work(Watch watch) {
    watch.at("core.work.import.writing", 25, 100);
    try {
      assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new Cancelled();
    }
    return Ended.done("{}");
  }

  @Test
  void howFarItIsIsWrittenDownWhileItGoesOn() throws InterruptedException {
    Work work = create("core.units.edit");
    assertThat(work.state()).isEqualTo(State.WAITING);
    works.begin(work, this::work);
    for (int i = 0; i < 200 && stored(work.id()).done() == 0; i++) {
      Thread.sleep(20);
    }
    assertThat(stored(work.id()))
        .extracting(Work::state, Work::message, Work::percent)
        .containsExactly(State.RUNNING, "core.work.import.writing", 25);
    go.countDown();
    assertThat(works.awaitEnd(work.id(), 20_000)).isTrue();
    assertThat(works.get(work.id()))
        .extracting(Work::state, Work::percent, Work::report)
        .containsExactly(State.DONE, 100, "{}");
  }

  @Test
  void workOfAProcessThatDiedHasFailed() {
    Work work = create("core.units.edit");
    Works next = new Works(house.database, house.acting, house.acting);
    assertThat(next.get(work.id()))
        .extracting(Work::state, w -> w.reason().code())
        .containsExactly(State.FAILED, "core.work.interrupted");
    next.stop();
  }

  @Test
  void workThatIsCutOffByAStopHasFailed() {
    Work work = create("core.units.edit");
    works.begin(work, this::work);
    for (int i = 0; i < 200 && stored(work.id()).state() == State.WAITING; i++) {
      sleep();
    }
    works.stop();
    assertThat(stored(work.id()).reason().code()).isEqualTo("core.work.interrupted");
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherProcessCanAskForTheEnd() throws SQLException {
    Work work = create("core.units.edit");
    works.begin(
        work,
        watch -> {
          while (true) {
            watch.at("core.work.import.writing", 1, 2);
            sleep();
          }
        });
    house.database.<Void, SQLException>tx(
        c -> {
          new WorkTable(c).ask(work.id());
          return null;
        });
    assertThat(works.awaitEnd(work.id(), 20_000)).isTrue();
    assertThat(works.get(work.id()).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void whatBreaksOffSaysSo() {
    Work work = create("core.units.edit");
    works.begin(
        work,
        watch -> {
          throw Problem.of(Problem.Kind.CONFLICT, "core.import.file-gone");
        });
    works.awaitEnd(work.id(), 20_000);
    assertThat(works.get(work.id()).reason().code()).isEqualTo("core.import.file-gone");
  }

  @Test
  void othersSeeWhatTheirPermissionsLetThemSee() {
    List<Long> mine = new ArrayList<>();
    for (String permission : List.of("core.units.edit", "nobody.may", "core.units.edit")) {
      mine.add(create(permission).id());
    }
    assertThat(works.list("", 0, 10)).extracting(Work::id).hasSize(3).doesNotHaveDuplicates();
    assertThat(works.list("", mine.get(2), 1)).extracting(Work::id).containsExactly(mine.get(1));
    assertThat(works.list(Work.RUN, 0, 10)).isEmpty();
    house.acting.become("other");
    assertThat(works.list("", 0, 10))
        .extracting(Work::id)
        .containsExactly(mine.get(2), mine.get(0));
    assertThatThrownBy(() -> works.get(mine.get(1)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }
}
