package org.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Waits until an evaluation has run. */
final class Waiting {
  private static final long LONGEST_MILLIS = 300_000;
  private static final long PAUSE_MILLIS = 200;

  private final Server server;
  private final Words words;

  Waiting(Server server, Words words) {
    this.server = server;
    this.words = words;
  }

  /** The finished run; a failed one or one that takes more than five minutes is an error. */
  JsonNode untilDone(String run) {
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (System.currentTimeMillis() < end) {
      JsonNode state = server.get("/api/core/runs/" + run);
      switch (state.path("state").asText()) {
        case "DONE" -> {
          return state;
        }
        case "FAILED" ->
            throw new DemoFailure(
                words.say("demo.run-failed", run, state.path("problem").asText()),
                state.path("remedy").asText(words.say("demo.run-failed.remedy")));
        default -> pause();
      }
    }
    throw new DemoFailure(words.say("demo.run-slow", run), words.say("demo.run-failed.remedy"));
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure(words.say("demo.interrupted"), "");
    }
  }
}
