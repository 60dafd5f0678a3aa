package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Bodies without end and senders without haste; nobody else has to wait for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodIT {
  private static final long HUNDRED_MIB = 100L << 20;
  private static final String BINARY = "Content-Type: application/octet-stream";
  private static final int STRANGERS = 250;
  private static final Duration QUICK = Duration.ofSeconds(5);
  private static final Duration DROPPED_WITHIN = Duration.ofSeconds(75);

  private Server server;
  private Client admin;
  private Wire wire;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = Server.unpack(folder, Map.of()).start();
    admin = server.admin();
    wire = new Wire(server.address());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private void othersAreAnswered() {
    Instant before = Instant.now();
    assertThat(admin.get("/api/core/cycles").status()).isEqualTo(200);
    assertThat(Duration.between(before, Instant.now())).isLessThan(QUICK);
  }

  @Test
  void aHundredMebibytesAreRefusedWhereverOneIsTheLimit() {
    String form = "Content-Type: application/x-www-form-urlencoded";
    String json = "Content-Type: application/json";
    String token = "Authorization: Bearer " + admin.token();
    List<String[]> heads = new ArrayList<>();
    heads.add(new String[] {"/sign-in", form, "X: 1"});
    heads.add(new String[] {"/api/access/session", json, "X: 1"});
    heads.add(new String[] {"/api/core/cycles", json, token});
    heads.add(new String[] {"/password", form, token});
    heads.add(new String[] {"/api/core/imports/units?file=a.csv", "Content-Type: text/csv", token});
    heads.add(new String[] {"/api/core/imports/units?file=a.xlsx", BINARY, token});
    for (String[] head : heads) {
      for (boolean chunked : new boolean[] {false, true}) {
        String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + HUNDRED_MIB;
        Wire.Reply reply =
            wire.pour(
                HUNDRED_MIB,
                chunked,
                "POST " + head[0] + " HTTP/1.1",
                "Host: x",
                head[1],
                head[2],
                length);
        // Whoever reads a file as it comes may find earlier that it is none.
        boolean read = chunked && head[0].contains("imports");
        List<Integer> refused = read ? List.of(413, 422) : List.of(413);
        assertThat(refused).as(head[0] + " " + length).contains(reply.status());
        othersAreAnswered();
      }
    }
  }

  @Test
  void aStrangersBodyIsNotWaitedFor() throws IOException {
    String multipart = "Content-Type: multipart/form-data; boundary=b";
    for (String path : new String[] {"/core/imports", "/api/core/cycles"}) {
      try (Drip drip = stranger(path, multipart, 1)) {
        Instant before = Instant.now();
        while (drip.left() > 0 && Duration.between(before, Instant.now()).compareTo(QUICK) < 0) {
          pause();
          drip.drop();
        }
        assertThat(drip.answers()).as(path).containsExactly("HTTP/1.1 401 Unauthorized");
      }
    }
  }

  private Drip stranger(String path, String type, int count) throws IOException {
    String head = "POST " + path + " HTTP/1.1";
    return new Drip(
        server.address(), count, head, "Host: x", type, "Content-Length: 900000", "", "a");
  }

  @Test
  void thoseWhoDripHoldUpNobodyAndAreDropped() throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded";
    String header = "GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    Instant end = Instant.now().plus(DROPPED_WITHIN);
    try (Drip bodies = stranger("/sign-in", form, STRANGERS);
        Drip heads = new Drip(server.address(), STRANGERS, header)) {
      while (bodies.left() > 0 && Instant.now().isBefore(end)) {
        pause();
        bodies.drop();
        heads.drop();
        othersAreAnswered();
      }
      assertThat(bodies.left()).as("still waited for").isZero();
      assertThat(bodies.answers())
          .as("too many at once")
          .contains("HTTP/1.1 429 Too Many Requests");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
