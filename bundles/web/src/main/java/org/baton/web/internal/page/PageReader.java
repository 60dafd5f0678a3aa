package org.baton.web.internal.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.baton.api.web.Reader;
import org.baton.api.web.Site;
import org.baton.web.internal.gate.Visit;

/** The reader of one page. */
final class PageReader implements Reader {
  /** Where the platform is used. */
  static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));

  private final Visit visit;
  private final Texts texts;
  private final Access access;
  private final Drawing drawing;
  private final String cycle;

  PageReader(Visit visit, Texts texts, Access access, Drawing drawing, String cycle) {
    this.visit = visit;
    this.texts = texts;
    this.access = access;
    this.drawing = drawing;
    this.cycle = cycle;
  }

  @Override
  public Locale locale() {
    return visit.locale();
  }

  @Override
  public String lang() {
    return new Text("zh", "en").in(locale());
  }

  @Override
  public String t(String key, Object... arguments) {
    return texts.text(locale(), key, arguments);
  }

  @Override
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  @Override
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  @Override
  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern(), locale()).format(day);
  }

  @Override
  public String time(Instant moment) {
    return DateTimeFormatter.ofPattern(pattern() + " HH:mm", locale()).format(moment.atZone(ZONE));
  }

  @Override
  public String draw(Part part) {
    return drawing.draw(part, this);
  }

  @Override
  public String address() {
    return visit.address();
  }

  @Override
  public Site site() {
    return visit.site();
  }

  @Override
  public String cycle() {
    return cycle;
  }

  @Override
  public String csrf() {
    return visit.csrf();
  }

  @Override
  public String account() {
    return visit.account();
  }

  @Override
  public boolean may(String permission, String unit) {
    return access != null && access.may(permission, unit);
  }

  @Override
  public boolean may(String permission, String unit, String cycle) {
    return access != null && access.may(permission, unit, cycle);
  }

  private String pattern() {
    return new Text("yyyy'\u5e74'M'\u6708'd'\u65e5'", "d MMM yyyy").in(locale());
  }
}
