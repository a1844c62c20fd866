package nl.doorstroom.participants.dataexport;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody asked for a copy of all that is kept of a person; every service prepares its part. */
public record DataExportRequested(EventStamp stamp, UUID exportId, UUID participantId) {}
