package org.baton.access.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.baton.access.Authentication;
import org.baton.api.access.Access;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The realm of the container's shell, SSH and consoles: our accounts, and the public keys of {@code
 * etc/keys.properties}, which only somebody with the machine's file system can write.
 */
@Component(service = JaasRealm.class)
public final class ShellRealm implements JaasRealm {
  private static final String KEY_BUNDLE = "org.apache.karaf.jaas.modules";
  private static final String KEY_MODULE =
      "org.apache.karaf.jaas.modules.publickey.PublickeyLoginModule";
  private static final int ABOVE_THE_DEFAULT = 100;

  private final BundleContext context;
  private final Authentication authentication;
  private final Access access;
  private final OperatorKey operator;

  /** Takes the place of the container's own realm. */
  @Activate
  public ShellRealm(
      BundleContext context,
      @Reference Authentication authentication,
      @Reference Access access,
      @Reference OperatorKey operator) {
    this.context = context;
    this.authentication = authentication;
    this.access = access;
    this.operator = operator;
  }

  @Override
  public String getName() {
    return "karaf";
  }

  @Override
  public int getRank() {
    return ABOVE_THE_DEFAULT;
  }

  @Override
  public AppConfigurationEntry[] getEntries() {
    List<AppConfigurationEntry> entries = new ArrayList<>();
    Map<String, Object> ours = options(context.getBundle(), AccountLoginModule.class.getName());
    ours.put(AccountLoginModule.AUTHENTICATION, authentication);
    ours.put(AccountLoginModule.ACCESS, access);
    ours.put(AccountLoginModule.OPERATOR, operator);
    entries.add(entry(ours));
    keys().ifPresent(entries::add);
    return entries.toArray(AppConfigurationEntry[]::new);
  }

  private Optional<AppConfigurationEntry> keys() {
    String etc = System.getProperty("karaf.etc");
    Optional<Bundle> bundle =
        Arrays.stream(context.getBundles())
            .filter(b -> KEY_BUNDLE.equals(b.getSymbolicName()))
            .findFirst();
    if (etc == null || bundle.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> keys = options(bundle.get(), KEY_MODULE);
    keys.put("users", etc + "/keys.properties");
    return Optional.of(entry(keys));
  }

  private Map<String, Object> options(Bundle bundle, String module) {
    Map<String, Object> options = new HashMap<>();
    options.put(BundleContext.class.getName(), context);
    options.put(ProxyLoginModule.PROPERTY_MODULE, module);
    options.put(ProxyLoginModule.PROPERTY_BUNDLE, Long.toString(bundle.getBundleId()));
    return options;
  }

  private static AppConfigurationEntry entry(Map<String, Object> options) {
    return new AppConfigurationEntry(
        ProxyLoginModule.class.getName(), LoginModuleControlFlag.SUFFICIENT, options);
  }
}
