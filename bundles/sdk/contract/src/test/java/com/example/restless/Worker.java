package com.example.restless;

/** Works on a thread of its own and counts in a static field. */
public final class Worker {
  static int done;

  public void start() {
    new Thread(() -> done++).start();
  }
}
