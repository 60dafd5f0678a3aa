package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.baton.subjects.internal.forms.Question.Condition.Comparison;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void whatIsWrittenIsReadTheSame() throws Exception {
    Question strict = Sample.strict("S", true, new Demand(Demand.What.EVIDENCE, 1, 5));
    Question when = Sample.when(Sample.rating("W", "A1"), "S", Comparison.AT_LEAST, 2);
    Form.Content content =
        new Form.Content(
            new Words("名", "Name", Map.of("bo", "མིང")), Words.NONE, List.of(strict, when));
    assertThat(Json.content(Json.write(content))).isEqualTo(content);
    assertThat(Json.write(content)).doesNotContain("blank", "half");
  }

  @Test
  void yesAndNoMayBeLeftOut() throws Exception {
    Question q = Json.read("{\"code\":\"Q\",\"demand\":{}}", new TypeReference<>() {});
    assertThat(q.required() || q.notApplicable()).isFalse();
    assertThat(q.demand()).isEqualTo(Demand.NONE);
    Reply reply = Json.read("{\"value\":3}", new TypeReference<>() {});
    assertThat(reply).isEqualTo(Reply.of(3));
    Stratum stratum = Json.read("{\"code\":\"a\"}", new TypeReference<>() {});
    assertThat(stratum.quota()).isZero();
    assertThat(stratum.stops()).isFalse();
  }
}
