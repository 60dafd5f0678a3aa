package org.baton.modules.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baton.core.AuditReport;
import org.baton.core.AuditVerification;
import org.baton.modules.internal.Operator;

/** Verifies the audit trail; ends with an error when it is not intact. */
@Service
@Command(
    scope = "baton",
    name = "audit-verify",
    description =
        "Proves that nobody changed, removed, added or reordered records of the audit trail")
public final class VerifyAudit implements Action {
  @Reference AuditVerification audit;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public VerifyAudit() {}

  @Override
  public Object execute() throws Exception {
    AuditReport report = operator.as(session.get("USER"), audit::verify);
    if (!report.intact()) {
      throw new IllegalStateException(
          operator.say(report.code(), report.brokenAt())
              + " "
              + operator.say(report.code() + ".remedy", report.brokenAt()));
    }
    System.out.println(
        operator.say("modules.shell.audit.intact", report.records(), report.signedUpTo()));
    return null;
  }
}
