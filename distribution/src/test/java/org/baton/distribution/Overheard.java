package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a server could hear of somebody who answers a survey with a one-time word. */
final class Overheard {
  private final List<Request> sent = new ArrayList<>();

  Overheard(Page page) {
    page.onRequest(sent::add);
  }

  /** The answer comes without the word, from a browser that never showed it. */
  void nothingJoins(String word) {
    Request ballot = last(r -> r.url().endsWith("/ballot"));
    Request answer = last(r -> r.method().equals("POST") && !r.url().endsWith("/ballot"));
    assertThat(ballot.postData()).contains(word);
    assertThat(answer.postData() + answer.url() + answer.allHeaders()).doesNotContain(word);
    assertThat(answer.headerValue("cookie"))
        .contains("baton_guest=")
        .isNotEqualTo(ballot.headerValue("cookie"));
    assertThat(csrf(answer)).isNotEmpty().isNotEqualTo(csrf(ballot));
  }

  private Request last(Predicate<Request> which) {
    return sent.stream().filter(which).reduce((one, other) -> other).orElseThrow();
  }

  private static String csrf(Request request) {
    return request.postData().replaceAll("^(.*&)?csrf=([^&]*).*$", "$2");
  }
}
