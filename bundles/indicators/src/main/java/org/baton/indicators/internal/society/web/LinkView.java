package org.baton.indicators.internal.society.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.QrCode;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.society.Consultation;
import org.baton.indicators.internal.society.Consultation.Way;

/** How people find a consultation that is open to all: its address, a QR code, a poster. */
record LinkView(Reader reader, Consultation of) {
  private String t(String key, Object... words) {
    return reader.t("indicators.society." + key, words);
  }

  /** Whether there is a link that everybody may have. */
  static boolean isShared(Consultation of) {
    return of.way() == Way.OPEN && !of.closed();
  }

  /** The whole address. */
  String address() {
    return reader.site().of(PublicSocietyPages.HERE + of.link());
  }

  /** Nothing while the address is not known: a picture of a bare path leads nowhere. */
  private List<Part> code(QrCode.Size size) {
    return reader.site().address().isEmpty()
        ? List.of()
        : List.of(QrCode.of(address(), t("qr", reader.t(of.title()))).size(size));
  }

  /** What stands on the page of the consultation; nothing for links that work once. */
  List<Part> parts() {
    if (!isShared(of)) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>(unsure());
    parts.add(Paragraph.of(t("share.lead")));
    parts.addAll(code(QrCode.Size.SMALL));
    parts.add(
        Buttons.of(
            Action.link(t("poster"), SocietyPages.HERE + of.id() + "/poster"),
            Action.link(t("open-page"), PublicSocietyPages.HERE + of.link())));
    return List.of(new Section("share", t("share"), parts, false));
  }

  /** Behind a proxy the server cannot know its address; who prints it must have looked. */
  private List<Part> unsure() {
    return reader.site().set()
        ? List.of()
        : List.of(Notice.of(Tone.WARN, t("unsure", reader.site().address()), t("unsure.remedy")));
  }

  /** A page to be printed and hung up. */
  List<Part> poster() {
    List<Part> parts = new ArrayList<>();
    String title = reader.t(of.title());
    parts.add(
        Heading.of(title, t("poster.lead")).below(Action.link(title, SocietyPages.HERE + of.id())));
    parts.addAll(unsure());
    parts.addAll(code(QrCode.Size.POSTER));
    parts.add(Paragraph.of(t("poster.until", reader.date(of.lastDay()))));
    parts.add(Paragraph.quiet(t("welcome")));
    return parts;
  }
}
