package org.baton.bench;

import java.util.ArrayList;
import java.util.List;
import org.baton.bench.agreement.AgreementCase;
import org.baton.bench.csv.CsvCase;
import org.baton.bench.methods.Methods;
import org.baton.bench.pages.PagesCase;
import org.baton.bench.robustness.Robustness;
import org.baton.bench.start.Develop;
import org.baton.bench.start.Drop;
import org.baton.bench.start.Start;
import org.baton.bench.stored.StoredCase;
import org.baton.bench.submit.Submit;
import org.baton.bench.survey.SurveyDay;

/** All cases, in the order of the table. */
final class Cases {
  private Cases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>(List.of(new Start(false), new Start(true)));
    all.addAll(List.of(new Drop(), new Develop()));
    all.addAll(CsvCase.all());
    all.addAll(StoredCase.all());
    all.addAll(List.of(new Submit(false), new Submit(true)));
    all.addAll(List.of(new PagesCase(false), new PagesCase(true)));
    all.add(new SurveyDay());
    all.addAll(List.of(new Methods(), new Robustness(), new AgreementCase()));
    return all;
  }
}
