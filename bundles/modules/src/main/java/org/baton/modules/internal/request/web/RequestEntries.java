package org.baton.modules.internal.request.web;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.modules.internal.request.Request;
import org.baton.modules.internal.request.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits, as tasks of those who can approve it, and help on it. */
@Component(service = {TaskSource.class, HelpPage.class})
public final class RequestEntries implements TaskSource, HelpPage {
  private final Requests requests;

  /** Looks at the requests. */
  @Activate
  public RequestEntries(@Reference Requests requests) {
    this.requests = requests;
  }

  @Override
  public List<Task> tasks(Reader reader) {
    if (!reader.may(Requests.INSTALL, Access.EVERYWHERE)) {
      return List.of();
    }
    return requests.waiting().stream().map(r -> task(r, reader)).toList();
  }

  private static Task task(Request request, Reader reader) {
    String title = reader.t("modules.requests.task", request.file(), request.requestedBy());
    return new Task(title, RequestView.at(request), null, false);
  }

  @Override
  public Topic topic() {
    return new Topic(RequestView.HERE, "modules.help.requests", "modules.help.requests.text");
  }
}
