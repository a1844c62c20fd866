package nl.doorstroom.platform.sample;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Keeps copies as notes are kept, each in a transaction of its own. */
@Singleton
class CopiedNoteProjector implements Projector<NoteProjector.NoteWritten> {

    private final NoteProjector notes;

    CopiedNoteProjector(NoteProjector notes) {
        this.notes = notes;
    }

    @Override
    public String type() {
        return "nl.doorstroom.sample.note-copied.v1";
    }

    @Override
    public Class<NoteProjector.NoteWritten> payload() {
        return NoteProjector.NoteWritten.class;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, NoteProjector.NoteWritten note) {
        notes.project(event, note);
    }
}
