package org.baton.access.internal;

import java.io.IOException;
import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;

/** Lets the container's shell ask for the same accounts. Only administrators get roles there. */
public final class AccountLoginModule implements LoginModule {
  static final String AUTHENTICATION = "org.baton.access.authentication";
  static final String ACCESS = "org.baton.access.access";
  static final String OPERATOR = "org.baton.access.operator";
  private static final Set<String> ROLES =
      Set.of("admin", "manager", "viewer", "systembundles", "ssh");

  private Subject subject;
  private CallbackHandler handler;
  private Authentication authentication;
  private Access access;
  private OperatorKey operator;
  private final Set<Principal> principals = new HashSet<>();

  /** Made anew for each sign-in by the container. */
  public AccountLoginModule() {}

  @Override
  public void initialize(
      Subject subject,
      CallbackHandler callbackHandler,
      Map<String, ?> sharedState,
      Map<String, ?> options) {
    this.subject = subject;
    this.handler = callbackHandler;
    this.authentication = (Authentication) options.get(AUTHENTICATION);
    this.access = (Access) options.get(ACCESS);
    this.operator = (OperatorKey) options.get(OPERATOR);
  }

  @Override
  public boolean login() throws LoginException {
    NameCallback name = new NameCallback("account");
    PasswordCallback password = new PasswordCallback("password", false);
    try {
      handler.handle(new Callback[] {name, password});
    } catch (IOException | UnsupportedCallbackException e) {
      throw failed(e);
    }
    char[] typed = password.getPassword();
    password.clearPassword();
    if (name.getName() == null || typed == null) {
      throw new FailedLoginException("An account and a password are needed");
    }
    if (OperatorKey.OPERATOR.equals(name.getName())) {
      return operate(new String(typed));
    }
    try {
      grant(authentication.verify(name.getName(), new String(typed)));
    } catch (Problem e) {
      throw failed(e);
    }
    return true;
  }

  private boolean operate(String key) throws LoginException {
    if (!operator.is(key)) {
      throw new FailedLoginException("Sign-in failed");
    }
    principals.add(new UserPrincipal(OperatorKey.OPERATOR));
    ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
    return true;
  }

  private void grant(Caller caller) {
    principals.add(new UserPrincipal(caller.account()));
    boolean administrator =
        authentication.as(caller, () -> access.may("access.administer", Access.EVERYWHERE));
    if (administrator) {
      ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
    }
  }

  private static LoginException failed(Exception cause) {
    LoginException failed = new FailedLoginException("Sign-in failed");
    failed.initCause(cause);
    return failed;
  }

  @Override
  public boolean commit() {
    if (principals.isEmpty()) {
      return false;
    }
    subject.getPrincipals().addAll(principals);
    return true;
  }

  @Override
  public boolean abort() {
    principals.clear();
    return true;
  }

  @Override
  public boolean logout() {
    subject.getPrincipals().removeAll(principals);
    principals.clear();
    return true;
  }
}
