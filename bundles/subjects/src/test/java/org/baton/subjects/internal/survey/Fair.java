package org.baton.subjects.internal.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.web.Guest;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.forms.Sample;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;

/** Everything that a survey needs, and people who answer it. */
final class Fair implements AutoCloseable {
  final TestStore store = new TestStore();
  final Sample sheets = new Sample();
  final Forms forms = new Forms(store, store, store, sheets);
  final Surveys surveys = new Surveys(store, store, store, forms, sheets, new PretendedUnits());
  final Booth booth = new Booth(store, store, store, forms);
  final Counting counting = new Counting(store, store, store, forms, sheets);
  final Reports reports = new Reports(store, store, store, forms);
  private int keys;

  record Somebody(String device, long seconds, boolean trapped) implements Guest {
    @Override
    public String pseudonym(String subject) {
      return device + subject;
    }

    @Override
    public void forget() {
      throw new AssertionError("An answer needs no cookie to be taken away");
    }
  }

  static final Guest CITIZEN = new Somebody("phone", 60, false);

  /** A form of two scored ratings and so many free ones. */
  Form form(int free) {
    Form begun = forms.begin("Y", "public", Words.of("表单", "Form"));
    List<Question> all = new ArrayList<>(begun.questions());
    for (int i = 1; i <= free; i++) {
      all.add(Sample.rating("F" + i, ""));
    }
    Form.Content content = new Form.Content(begun.title(), begun.lead(), all);
    return forms.save(begun.id(), 0, content);
  }

  /** A form of one choice, beside the scored ratings. */
  Form choosing() {
    Form begun = form(0);
    List<Question> all = new ArrayList<>(begun.questions());
    Question.Point[] points = new Question.Point[3];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Question.Point(i + 1, Words.of("选项" + i, "Choice " + i));
    }
    all.add(Sample.choice("C", points));
    return forms.save(begun.id(), 1, new Form.Content(begun.title(), begun.lead(), all));
  }

  Surveys.Order order(Way way, Anonymity anonymity, int free) {
    return order(form(free), way, anonymity);
  }

  Surveys.Order order(Form form, Way way) {
    return order(form, way, Anonymity.ANONYMOUS);
  }

  private Surveys.Order order(Form form, Way way, Anonymity anonymity) {
    return order(
        form,
        way,
        anonymity,
        List.of(
            new Stratum("resident", Words.of("居民", "Residents"), 100, false),
            new Stratum("firm", Words.of("企业", "Firms"), 0, false)));
  }

  private static Surveys.Order order(
      Form form, Way way, Anonymity anonymity, List<Stratum> strata) {
    return new Surveys.Order(
        form.id(),
        Words.of("调查", "Survey"),
        way,
        true,
        anonymity,
        3,
        10,
        2,
        LocalDate.now().plusDays(2),
        List.of("D1", "D2"),
        strata);
  }

  /** A survey whose quotas of residents and firms stop the others; 0 for none. */
  Survey stopping(Way way, int residents, int firms) {
    List<Stratum> strata =
        List.of(
            new Stratum("resident", Words.of("居民", "Residents"), residents, residents > 0),
            new Stratum("firm", Words.of("企业", "Firms"), firms, firms > 0));
    return surveys.open(order(form(7), way, Anonymity.ANONYMOUS, strata));
  }

  Survey open(Way way) {
    return surveys.open(order(way, Anonymity.ANONYMOUS, 7));
  }

  synchronized String key() {
    return String.format("%032x", ++keys);
  }

  static Booth.Sent sent(String key, String token, String unit, String stratum, int rating) {
    Map<String, Reply> replies = new HashMap<>();
    replies.put("Q1", Reply.of(rating));
    replies.put("F1", Reply.of(3));
    return new Booth.Sent(key, "", token, 0, unit, stratum, replies);
  }

  static Booth.Sent proven(Booth.Sent sent, String proof) {
    return new Booth.Sent(sent.key(), proof, "", 0, sent.unit(), sent.stratum(), sent.replies());
  }

  /** An answer by somebody who was never here before. */
  Booth.Receipt answer(Survey of, String unit, String stratum, int rating) {
    String key = key();
    Guest guest = new Somebody(key, 60, false);
    return booth.send(of.link(), sent(key, "", unit, stratum, rating), guest);
  }

  List<String> rows(String select) {
    return store.read(
        c -> new org.baton.api.data.Sql(select).list(c, row -> String.valueOf(row.getObject(1))));
  }

  int write(String statement) {
    return store.tx(c -> new org.baton.api.data.Sql(statement).run(c));
  }

  @Override
  public void close() throws java.sql.SQLException {
    store.close();
  }
}
