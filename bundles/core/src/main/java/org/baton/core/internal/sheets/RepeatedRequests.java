package org.baton.core.internal.sheets;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.core.internal.store.AnswerTable;
import org.baton.core.internal.store.AnswerTable.Answered;
import org.baton.core.internal.store.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the repeat of a request that carries a key the first answer again. */
@Component(service = RepeatedRequests.class)
public final class RepeatedRequests {
  private static final int LONGEST_KEY = 200;

  private final Database database;
  private final Access access;

  /** Works on the module's schema. */
  @Activate
  public RepeatedRequests(
      @Reference(target = "(org.baton.module=core)") Database database, @Reference Access access) {
    this.database = database;
    this.access = access;
  }

  /**
   * Does the work once.
   *
   * @param key null when the request carries none
   * @param requestHash so that a key is not used for two different requests
   */
  public Map<String, Object> once(
      String key, String requestHash, Supplier<Map<String, Object>> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.of(Kind.INVALID, "core.repeat.key", LONGEST_KEY);
    }
    String account = access.caller().account();
    return database.tx(
        connection -> {
          AnswerTable answers = new AnswerTable(connection);
          Optional<Answered> before = answers.find(account, key);
          if (before.isPresent()) {
            if (!before.get().requestHash().equals(requestHash)) {
              throw Problem.of(Kind.CONFLICT, "core.repeat.other", key);
            }
            return Json.read(before.get().answer(), new TypeReference<Map<String, Object>>() {});
          }
          Map<String, Object> answer = work.get();
          answers.keep(account, key, new Answered(requestHash, Json.write(answer)));
          return answer;
        });
  }
}
