package org.baton.modules.internal.nodes;

import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;

/** Servers that share what a test gives them. */
public final class GivenNodes {
  private GivenNodes() {}

  /** What a server has in common with the others on the database. */
  public static CommonSet on(Database database, String id) {
    CommonSet common = new CommonSet(new ThisNode(id, id, "localhost"), database, access(), true);
    common.begin();
    return common;
  }

  /** Lets the signs of life of a server be as old as a minute. */
  public static void silence(Database database, String id) {
    database.<Boolean, RuntimeException>tx(
        c -> {
          new org.baton.api.data.Sql(
                  "update common_set set held_until = held_until - interval '60' second"
                      + " where holder = ?",
                  id)
              .run(c);
          new org.baton.api.data.Sql(
                  "update node set seen_at = seen_at - interval '60' second where id = ?", id)
              .run(c);
          return true;
        });
  }

  /** Somebody who may. */
  public static Access access() {
    return new Access() {
      @Override
      public Caller caller() {
        return new Caller("anna", "Anna");
      }

      @Override
      public boolean may(String permission, String unit) {
        return true;
      }

      @Override
      public void require(String permission, String unit) {
        if (!may(permission, unit)) {
          throw new AssertionError(permission);
        }
      }
    };
  }
}
