package org.baton.distribution;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sees what goes wrong in a browser while somebody works: errors in its console, scripts that fail,
 * requests to another host, answers that say that the server failed.
 */
final class Witness {
  private static final String REFUSED = "Failed to load resource";

  private final String address;
  private final List<String> seen = new ArrayList<>();
  private Predicate<String> foreseen = words -> false;

  Witness(BrowserContext context, String address) {
    this.address = address;
    context.onRequest(this::asks);
    context.onResponse(this::answers);
    context.onConsoleMessage(
        message -> {
          // That an answer is 4xx or 5xx is judged by what is asked for and expected, not here.
          if (message.type().equals("error") && !message.text().startsWith(REFUSED)) {
            note("console: " + message.text());
          }
        });
    context.onWebError(error -> note("script: " + error.error()));
  }

  /** From now on such words are no mistake, such as those of a connection that was cut. */
  void foresee(Predicate<String> words) {
    foreseen = words;
  }

  private void asks(Request request) {
    String url = request.url();
    if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
      note("asks another host: " + url);
    }
  }

  private void answers(Response response) {
    if (response.status() >= 500) {
      note(response.status() + " " + response.request().method() + " " + response.url());
    }
  }

  private void note(String words) {
    if (!foreseen.test(words)) {
      seen.add(words);
    }
  }

  /** What was seen since the last time, and forgets it. */
  List<String> take() {
    List<String> all = List.copyOf(seen);
    seen.clear();
    return all;
  }
}
