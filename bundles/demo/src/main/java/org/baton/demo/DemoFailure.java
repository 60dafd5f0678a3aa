package org.baton.demo;

/** Something that stops the demonstration, with a sentence and what to do about it. */
final class DemoFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  DemoFailure(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  /** What to do about it; may be empty. */
  String remedy() {
    return remedy;
  }
}
