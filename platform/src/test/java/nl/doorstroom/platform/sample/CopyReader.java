package nl.doorstroom.platform.sample;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Another feature that takes the same event as {@link CopiedNoteProjector}. */
@Singleton
class CopyReader implements Projector<CopyReader.Copied> {

    static final Set<UUID> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public String type() {
        return "nl.doorstroom.sample.note-copied.v1";
    }

    @Override
    public Class<Copied> payload() {
        return Copied.class;
    }

    @Override
    public void project(IncomingEvent event, Copied note) {
        SEEN.add(event.subject());
    }

    record Copied(String tenant) {}
}
