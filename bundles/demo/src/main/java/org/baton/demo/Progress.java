package org.baton.demo;

import java.io.PrintStream;

/** Tells what is going on, line by line, with the seconds since the start. */
final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Begins a new part. */
  void head(String sentence) {
    out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, sentence);
  }

  /** Tells something of the part. */
  void line(String sentence) {
    out.println("            " + sentence);
  }
}
