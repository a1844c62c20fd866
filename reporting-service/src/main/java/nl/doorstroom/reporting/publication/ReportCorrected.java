package nl.doorstroom.reporting.publication;

import nl.doorstroom.platform.outbox.EventStamp;

/** Cells of a published report are known to be others; replaces what was told of it last. */
public record ReportCorrected(EventStamp stamp, Publication publication, Publication.Correction correction) {}
