package nl.doorstroom.reporting.publication;

import nl.doorstroom.platform.outbox.EventStamp;

/** A report was published. */
public record ReportPublished(EventStamp stamp, Publication publication) {}
