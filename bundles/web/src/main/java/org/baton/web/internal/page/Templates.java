package org.baton.web.internal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The compiled templates of one module. */
public final class Templates {
  private final TemplateEngine engine;

  /**
   * Finds the templates of a module.
   *
   * @param loader the class loader of the module's bundle
   * @param module its base package; the templates were compiled into {@code .internal.view} below
   *     it
   */
  public Templates(ClassLoader loader, String module) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The engine of compiled templates takes its classes from the thread's loader.
    thread.setContextClassLoader(loader);
    try {
      engine =
          TemplateEngine.createPrecompiled(
              null, ContentType.Html, loader, module + ".internal.view");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Fills in a template. */
  public String render(String template, Map<String, Object> model) {
    StringOutput output = new StringOutput();
    engine.render(template, model, output);
    return output.toString();
  }
}
