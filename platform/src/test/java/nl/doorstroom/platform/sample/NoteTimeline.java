package nl.doorstroom.platform.sample;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;

/** A note stands in the timeline of whom it stands for, unless it is secret. */
@Singleton
class NoteTimeline implements Timeline {

    private final NoteRepository notes;

    NoteTimeline(NoteRepository notes) {
        this.notes = notes;
    }

    @Override
    public List<TimelineKind> kinds() {
        return List.of(new TimelineKind(
                "note",
                "NOTE",
                "notes:read",
                (person, id) -> notes.findByIdOptional(id)
                        .filter(note -> !note.text().startsWith("secret"))
                        .map(note -> "/notes/" + note.id())));
    }
}
