package org.baton.api.page;

/** A part of a page. */
public sealed interface Part
    permits Heading,
        Notice,
        Paragraph,
        Section,
        Facts,
        Table,
        Form,
        Tree,
        Tabs,
        Dialog,
        Progress,
        Chart,
        QrCode,
        Empty,
        Buttons,
        Stages,
        Cards,
        Tasks {}
