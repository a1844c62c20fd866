package nl.doorstroom.participants.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.timeline.TimelineEntries;
import nl.doorstroom.platform.timeline.TimelineEntry;

/** The part of this service, in a transaction that is over before another service is asked. */
@Singleton
public class OwnEntries {

    private final TimelineEntries entries;
    private final ParticipantRepository participants;
    private final ProcessingLog log;

    OwnEntries(TimelineEntries entries, ParticipantRepository participants, ProcessingLog log) {
        this.entries = entries;
        this.participants = participants;
        this.log = log;
    }

    @Transactional
    public List<TimelineEntry> list(UUID person, TimelineEntries.Filter filter, @Nullable UUID before, int limit) {
        participants.get(person);
        List<TimelineEntry> own = entries.list(person, filter, before, limit);
        log.record("read-timeline", person);
        return own;
    }
}
