package org.baton.subjects.internal.panels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is sent to whoever listens to panels. */
final class Messages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Messages() {}

  /** That members of a panel were reminded, with their accounts and the last day. */
  static String reminder(Panel panel, List<String> accounts) {
    ObjectNode message = JSON.createObjectNode();
    message.put("panel", panel.id()).put("cycle", panel.cycle()).put("unit", panel.unit());
    message.put("group", panel.group()).put("due", panel.due().toString());
    accounts.forEach(message.putArray("accounts")::add);
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
