package org.baton.indicators.internal.society.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Part;
import org.baton.api.page.QrCode;
import org.baton.api.page.Section;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.api.web.Site;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.society.Consultation;
import org.baton.indicators.internal.society.Consultation.Way;
import org.junit.jupiter.api.Test;

class LinkViewTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private static List<Part> poster(Site site) {
    return view(site).poster();
  }

  private static LinkView view(Site site) {
    Reader words = WordReader.of(Locale.ENGLISH);
    Reader reader =
        (Reader)
            Proxy.newProxyInstance(
                Reader.class.getClassLoader(),
                new Class<?>[] {Reader.class},
                (proxy, method, arguments) ->
                    method.getName().equals("site") ? site : method.invoke(words, arguments));
    Consultation of =
        new Consultation(1, "S", Text.same("Noise"), "abc", Way.OPEN, false, DAY, 1, 1);
    return new LinkView(reader, of);
  }

  @Test
  void theCodeSaysTheWholeAddress() {
    assertThat(poster(new Site("https://baton.example.org", true)))
        .filteredOn(QrCode.class::isInstance)
        .singleElement()
        .satisfies(
            code ->
                assertThat(((QrCode) code).text())
                    .startsWith("https://baton.example.org/")
                    .endsWith("abc"));
  }

  @Test
  void halfAnAddressIsNoCode() {
    assertThat(poster(Site.UNKNOWN)).noneMatch(QrCode.class::isInstance);
    Section section = (Section) view(Site.UNKNOWN).parts().get(0);
    assertThat(section.parts()).noneMatch(QrCode.class::isInstance).isNotEmpty();
  }
}
