package org.baton.core.internal.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.cycle.Cycles;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.table.TableImport;
import org.baton.api.web.Reader;
import org.baton.core.internal.table.Limits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The form that takes a file. */
@Component(service = ImportForm.class)
public final class ImportForm {
  private static final int MIB = (int) (Limits.FILE >> 20);

  private final Cycles cycles;

  /** Offers these cycles. */
  @Activate
  public ImportForm(@Reference Cycles cycles) {
    this.cycles = cycles;
  }

  /** A form for any of the kinds. */
  Form of(List<TableImport> kinds, Map<String, String> entered, Reader reader) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("core.imports.kind.choose")));
    kinds.forEach(k -> options.add(Option.of(k.kind(), reader.t(k.title()))));
    return Form.of(
        "upload",
        "/core/imports/",
        reader.t("core.imports.upload"),
        Field.choice("kind", Kind.SELECT, reader.t("core.imports.kind"), options)
            .value(entered.getOrDefault("kind", ""))
            .require(),
        cycle(reader).value(entered.getOrDefault("cycle", reader.cycle())),
        file(reader));
  }

  /** A form for the mended file of an import that was refused. */
  Form again(String kind, String cycle, Reader reader) {
    return Form.of(
        "upload",
        "/core/imports/",
        reader.t("core.imports.upload-again"),
        Field.hidden("kind", kind),
        Field.hidden("cycle", cycle),
        file(reader));
  }

  private Field cycle(Reader reader) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("core.imports.cycle.none")));
    cycles
        .list()
        .forEach(c -> options.add(Option.of(c.code(), c.code() + " " + reader.t(c.title()))));
    return Field.choice("cycle", Kind.SELECT, reader.t("core.imports.cycle"), options)
        .hint(reader.t("core.imports.cycle.hint"));
  }

  private static Field file(Reader reader) {
    return Field.of("file", Kind.FILE, reader.t("core.imports.file"))
        .hint(reader.t("core.imports.file.hint", MIB))
        .most(MIB)
        .require();
  }
}
