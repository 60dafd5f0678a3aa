package org.baton.modules.internal;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.baton.access.Authentication;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.Requests.Taken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the modules that are dropped into the {@code deploy} folder the same way as all others. The
 * folder's own way would refresh every bundle with an optional import of what a new one exports. A
 * file that goes away takes the modules with it that it brought, unless a newer version came since;
 * that of a {@link DevelopFolder} only makes room for the next one.
 */
@Component(service = DeployFolder.class)
public final class DeployFolder implements ArtifactInstaller {
  private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

  private final Installation installation;
  private final Requests requests;
  private final Inventory inventory;
  private final Authentication authentication;
  private final DeployedFiles files;
  private final DevelopFolder develop;
  private final Leftovers leftovers;

  /** Takes files once the modules that were here before are back. */
  @Activate
  public DeployFolder(
      @Reference Installation installation,
      @Reference Requests requests,
      @Reference Inventory inventory,
      @Reference DeployedFiles files,
      @Reference DevelopFolder develop,
      @Reference Leftovers leftovers,
      @Reference Authentication authentication,
      @Reference Reconciliation afterTheOthers) {
    this.installation = installation;
    this.requests = requests;
    this.inventory = inventory;
    this.files = files;
    this.develop = develop;
    this.leftovers = leftovers;
    this.authentication = authentication;
  }

  /** Every jar, be it a module or not: one left to the folder's own way is installed unchecked. */
  @Override
  public boolean canHandle(File artifact) {
    return artifact.getName().endsWith(".kar") || artifact.getName().endsWith(".jar");
  }

  @Override
  public void install(File artifact) {
    boolean built = develop.has(artifact);
    LOG.info("{} was found in the {} folder", artifact.getName(), built ? "develop" : "deploy");
    asSystem(
        artifact,
        () -> {
          if (!built && leftovers.has(artifact.toPath())) {
            LOG.warn(
                "{} lay here when its module was removed on another server, and is passed over:"
                    + " delete it, or put it here anew to install the module again",
                artifact.getName());
            return;
          }
          Taken taken =
              requests.take(artifact.toPath(), artifact.getName(), Installation.LONGEST_START);
          if (taken.waits()) {
            LOG.info(
                "{} waits for approval as request {}", artifact.getName(), taken.request().id());
          }
          if (!built) {
            remember(artifact, taken.modules());
          }
        });
  }

  private void remember(File artifact, List<String> ids) {
    Map<String, String> hashes = new HashMap<>();
    ids.forEach(id -> installation.sha256(id).ifPresent(h -> hashes.put(id, h)));
    files.brought(artifact.getName(), hashes);
  }

  @Override
  public void update(File artifact) {
    install(artifact);
  }

  @Override
  public void uninstall(File artifact) {
    if (develop.has(artifact)) {
      return;
    }
    Map<String, String> hashes = files.gone(artifact.getName());
    hashes.forEach(
        (id, hash) -> {
          if (installation.sha256(id).filter(hash::equals).isPresent()) {
            asSystem(artifact, () -> installation.remove(id));
          }
        });
  }

  /** A refusal is the person's matter and not the folder's: it would only try again. */
  private void asSystem(File artifact, Runnable act) {
    try {
      authentication.as(
          Caller.SYSTEM,
          () -> {
            act.run();
            return true;
          });
    } catch (Problem e) {
      Locale locale = Locale.getDefault();
      LOG.warn("{}: {}", artifact.getName(), inventory.sentence(e, locale));
      e.violations()
          .forEach(
              v ->
                  LOG.warn(
                      "{}: {}",
                      artifact.getName(),
                      inventory.sentence(
                          Problem.of(Problem.Kind.INVALID, v.code(), v.arguments().toArray()),
                          locale)));
    }
  }
}
