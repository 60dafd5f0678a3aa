/** Who evaluates what, and how the answers of evaluator groups become values. */
@Version("1.0.0")
@BatonModule(
    id = "subjects",
    permissions = {
      "subjects.view",
      "subjects.view.own",
      "subjects.manage",
      "subjects.panel.answer",
      "subjects.forms",
      "subjects.survey",
      "subjects.survey.assist",
      "subjects.survey.comments",
      "subjects.raters"
    })
package org.baton.subjects;

import org.baton.api.module.BatonModule;
import org.osgi.annotation.versioning.Version;
