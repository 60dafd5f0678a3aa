package org.baton.indicators.internal.snapshot.web;

import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.snapshot.Snapshots.Verdict;

/** The page that tells whether a file is genuine. */
final class VerifyView {
  private VerifyView() {}

  static View page(Reader reader, Verdict verdict, Problem problem) {
    java.util.List<Part> parts = new java.util.ArrayList<>();
    parts.add(
        Heading.of(
                reader.t("indicators.snapshot.verify"), reader.t("indicators.snapshot.verify.lead"))
            .below(Action.link(reader.t("menu.indicators.snapshots"), SnapshotPages.PATH)));
    if (verdict != null) {
      parts.add(notice(reader, verdict));
    }
    Form form =
        Form.of(
            "verify",
            SnapshotPages.PATH + "verify",
            reader.t("indicators.snapshot.verify"),
            Field.of("file", Field.Kind.FILE, reader.t("indicators.snapshot.file")).require());
    parts.add(problem == null ? form : form.refused(problem));
    return View.of("indicators.snapshot.verify", parts);
  }

  private static Notice notice(Reader reader, Verdict v) {
    if (v.genuine()) {
      String when =
          reader.t(
              v.inForce() ? "indicators.snapshot.in-force" : "indicators.snapshot.not-in-force");
      return Notice.of(
          Tone.GOOD,
          reader.t("indicators.snapshot.genuine"),
          reader.t("indicators.snapshot.is", v.set(), v.number()),
          when);
    }
    String why =
        !v.intact()
            ? "indicators.snapshot.changed"
            : !v.signed() ? "indicators.snapshot.unsigned" : "indicators.snapshot.foreign";
    return Notice.of(Tone.BAD, reader.t("indicators.snapshot.not-genuine"), reader.t(why));
  }
}
