package org.baton.distribution;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** How many bytes come over the line while a page is opened by somebody who has nothing yet. */
final class Weight {
  private long bytes;

  private Weight() {}

  /** Bytes as they are sent, compressed, with their headers. */
  static long of(Visitor visitor, String path) {
    Weight weight = new Weight();
    CDPSession session = visitor.context().newCDPSession(visitor.page());
    session.send("Network.enable");
    session.on("Network.loadingFinished", weight::add);
    visitor.open(path);
    visitor.page().waitForTimeout(500);
    session.detach();
    return weight.bytes;
  }

  private void add(JsonObject finished) {
    bytes += finished.get("encodedDataLength").getAsLong();
  }
}
