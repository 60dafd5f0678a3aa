package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorwayTest {
  private final Doorway doorway = new Doorway();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Semaphore waited = new Semaphore(0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<WholeRequest>> dripping = new ArrayList<>();

  @AfterEach
  void stop() {
    end.countDown();
    threads.shutdownNow();
  }

  /** A body that does not come before the end. */
  private final class Dripped extends InputStream {
    @Override
    public int read() throws IOException {
      waited.release();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return -1;
    }
  }

  private void drip(String address, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      HttpServletRequest slow =
          new HttpServletRequestWrapper(honest(address)) {
            @Override
            public ServletInputStream getInputStream() {
              return new Replay(new Dripped());
            }
          };
      dripping.add(threads.submit(() -> doorway.read(slow)));
    }
    waited.acquire(count);
  }

  private static HttpServletRequest honest(String address) {
    return Fake.post("/sign-in", "words").from(address).request();
  }

  @Test
  void whoDripsFromOneAddressFillsItAndNotThoseOfOthers() throws Exception {
    drip("192.0.2.1", Doorway.OF_ONE_ADDRESS);
    assertThatThrownBy(() -> doorway.read(honest("192.0.2.1")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("web.door.crowded"));
    assertThat(doorway.read(honest("192.0.2.2")).words()).isEqualTo("words");
    end.countDown();
    for (Future<WholeRequest> one : dripping) {
      assertThat(one.get().words()).isEmpty();
    }
    assertThat(doorway.read(honest("192.0.2.1")).words()).isEqualTo("words");
  }

  @Test
  void fromManyAddressesThereAreThreadsLeftAllTheSame() throws Exception {
    for (int i = 0; i < Doorway.OF_ALL / Doorway.OF_ONE_ADDRESS; i++) {
      drip("192.0.2." + i, Doorway.OF_ONE_ADDRESS);
    }
    assertThatThrownBy(() -> doorway.read(honest("198.51.100.1"))).isInstanceOf(Problem.class);
  }

  @Test
  void nobodyReadsABodyOfStrangersToTheEndWhenItIsTooLarge() throws IOException {
    HttpServletRequest large = Fake.post("/sign-in", "a".repeat((1 << 20) + 1)).request();
    assertThatThrownBy(() -> doorway.read(large)).hasMessageContaining("web.body.large");
  }
}
