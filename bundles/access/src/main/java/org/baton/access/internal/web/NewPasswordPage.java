package org.baton.access.internal.web;

import org.baton.access.internal.Accounts.Made;
import org.baton.api.page.Action;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.api.web.View;

/**
 * Tells a password that was made up, once. Not behind a redirect: then it would have to be kept
 * somewhere in between.
 */
final class NewPasswordPage {
  private NewPasswordPage() {}

  static View of(Reader reader, Made made, String title) {
    String account = made.entry().account().account();
    Heading heading =
        Heading.of(reader.t(title, made.entry().account().name()), "")
            .below(Action.link(reader.t("access.page.people"), PeoplePages.HERE))
            .actions(
                Action.link(reader.t("access.page.to-person"), Moves.person(account)).primary());
    return View.of(
        reader.t(title, made.entry().account().name()),
        heading,
        Notice.of(
            Tone.WARN,
            reader.t("access.page.password.once"),
            reader.t("access.page.password.hand-over")),
        Facts.figures(
            Fact.of(reader.t("access.page.account"), account),
            Fact.of(reader.t("access.page.password"), made.password())));
  }
}
