package org.baton.subjects.internal.groups.web;

import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Words;

/** The form of a group. */
final class GroupForm {
  private GroupForm() {}

  static Form fresh(Reader reader, String path) {
    return Form.of(
        "group",
        path,
        reader.t("subjects.save"),
        Field.of("code", Kind.TEXT, reader.t("subjects.groups.code")).require().most(64),
        zh(reader),
        en(reader),
        side(reader),
        stance(reader),
        anonymous(reader),
        minimum(reader),
        priority(reader));
  }

  static Form change(Reader reader, String path, Group g) {
    return Form.of(
            "group",
            path,
            reader.t("subjects.save"),
            zh(reader),
            en(reader),
            side(reader),
            stance(reader),
            minimum(reader),
            priority(reader))
        .filled(
            name ->
                switch (name) {
                  case "title_zh" -> g.title().zh();
                  case "title_en" -> g.title().en();
                  case "side" -> g.side().name();
                  case "stance" -> g.stance().name();
                  case "minimum" -> Integer.toString(g.minimum());
                  default -> Integer.toString(g.priority());
                });
  }

  private static Field zh(Reader reader) {
    return Field.of("title_zh", Kind.TEXT, reader.t("subjects.title.zh")).require().most(200);
  }

  private static Field en(Reader reader) {
    return Field.of("title_en", Kind.TEXT, reader.t("subjects.title.en")).require().most(200);
  }

  private static Field side(Reader reader) {
    return Field.choice(
            "side",
            Kind.RADIO,
            reader.t("subjects.side"),
            Words.options(reader, "subjects.side", Side.class))
        .value("EXTERNAL");
  }

  private static Field stance(Reader reader) {
    return Field.choice(
            "stance",
            Kind.SELECT,
            reader.t("subjects.stance"),
            Words.options(reader, "subjects.stance", Group.Stance.class))
        .hint(reader.t("subjects.stance.hint"))
        .value("OUTSIDE");
  }

  private static Field anonymous(Reader reader) {
    return Field.of("anonymous", Kind.BOX, reader.t("subjects.groups.anonymous"))
        .hint(reader.t("subjects.groups.anonymous.hint"));
  }

  private static Field minimum(Reader reader) {
    return Field.of("minimum", Kind.NUMBER, reader.t("subjects.groups.minimum"))
        .hint(reader.t("subjects.groups.minimum.hint"))
        .require()
        .value("5");
  }

  private static Field priority(Reader reader) {
    return Field.of("priority", Kind.NUMBER, reader.t("subjects.groups.priority"))
        .hint(reader.t("subjects.groups.priority.hint"))
        .require()
        .value("100");
  }

  static Group fresh(Entered entered) {
    return read(entered, entered.word("code"), entered.ticked("anonymous"));
  }

  /** What its members were promised is not in the form. */
  static Group changed(Entered entered, Group old) {
    return read(entered, old.code(), old.anonymous());
  }

  private static Group read(Entered entered, String code, boolean anonymous) {
    return new Group(
        code,
        new Text(entered.word("title_zh"), entered.word("title_en")),
        entered.one("side", Side.class),
        entered.one("stance", Group.Stance.class),
        anonymous,
        entered.whole("minimum", 0),
        entered.whole("priority", 0));
  }
}
