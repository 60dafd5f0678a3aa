package org.baton.core.internal.works;

/**
 * What somebody wants done.
 *
 * @param kind {@link Work#IMPORT} or {@link Work#RUN}
 * @param subject the kind of table, or the run's number
 * @param name what it is about, such as the file's name
 * @param cycle the cycle's code; empty when it is about none
 * @param seenBy the permission that lets others know of it
 * @param endedBy the permission that lets others end it
 * @param input what it works on, as its kind writes it down
 */
public record Order(
    String kind,
    String subject,
    String name,
    String cycle,
    String seenBy,
    String endedBy,
    String input) {}
