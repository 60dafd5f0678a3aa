package org.baton.modules.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.felix.metatype.AD;
import org.apache.felix.metatype.Designate;
import org.apache.felix.metatype.MetaData;
import org.apache.felix.metatype.MetaDataReader;
import org.apache.felix.metatype.OCD;
import org.baton.modules.internal.settings.Setting.Choice;

/** Reads a file of the OSGi Metatype specification, as bnd makes it of annotations. */
final class MetatypeFile {
  private MetatypeFile() {}

  /**
   * What a file declares for parts that there is one of; what is made any number of times by
   * configurations has no form.
   */
  static List<SettingsGroup> read(InputStream file) throws IOException {
    MetaData data = new MetaDataReader().parse(file);
    List<SettingsGroup> groups = new ArrayList<>();
    if (data == null || data.getDesignates() == null || data.getObjectClassDefinitions() == null) {
      return groups;
    }
    for (Object each : data.getDesignates()) {
      Designate designate = (Designate) each;
      boolean single = designate.getFactoryPid() == null || designate.getFactoryPid().isEmpty();
      Object ocd = data.getObjectClassDefinitions().get(designate.getObject().getOcdRef());
      if (single && designate.getPid() != null && ocd instanceof OCD found) {
        groups.add(group(designate.getPid(), found));
      }
    }
    return groups;
  }

  private static SettingsGroup group(String pid, OCD ocd) {
    List<Setting> settings = new ArrayList<>();
    if (ocd.getAttributeDefinitions() != null) {
      for (Object each : ocd.getAttributeDefinitions().values()) {
        settings.add(setting((AD) each));
      }
    }
    return new SettingsGroup(pid, words(ocd.getName(), pid), words(ocd.getDescription()), settings);
  }

  private static Setting setting(AD ad) {
    return new Setting(
        ad.getID(),
        SettingType.of(ad.getType()),
        ad.getCardinality() != 0,
        ad.isRequired(),
        words(ad.getName(), ad.getID()),
        words(ad.getDescription()),
        words(ad.getMin()),
        words(ad.getMax()),
        choices(ad),
        ad.getDefaultValue() == null ? List.of() : Arrays.asList(ad.getDefaultValue()));
  }

  private static List<Choice> choices(AD ad) {
    List<Choice> choices = new ArrayList<>();
    String[] values = ad.getOptionValues();
    for (int i = 0; values != null && i < values.length; i++) {
      choices.add(new Choice(values[i], ad.getOptionLabels()[i]));
    }
    return choices;
  }

  private static String words(String given) {
    return words(given, "");
  }

  private static String words(String given, String otherwise) {
    return Objects.requireNonNullElse(given, otherwise);
  }
}
