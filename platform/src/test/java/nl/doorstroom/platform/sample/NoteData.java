package nl.doorstroom.platform.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.personaldata.StoredRecords;

/** Notes as the person reads them, and a part of them that asks for a permission of its own. */
@Singleton
class NoteData {

    private final StoredRecords stored;
    private final NoteRepository notes;

    NoteData(StoredRecords stored, NoteRepository notes) {
        this.stored = stored;
        this.notes = notes;
    }

    @Produces
    @Singleton
    PersonalData notes() {
        return stored.section(
                "notes", person -> notes.findByIdOptional(person).stream().toList(), Note.class);
    }

    @Produces
    @Singleton
    PersonalData lengths() {
        return new Lengths(notes);
    }

    private record Lengths(NoteRepository notes) implements PersonalData {

        @Override
        public String section() {
            return "lengths";
        }

        @Override
        public Set<Class<?>> entities() {
            return Set.of(Note.class);
        }

        @Override
        public List<?> of(UUID person) {
            return notes.findByIdOptional(person).stream()
                    .map(note -> Map.of("length", note.text().length()))
                    .toList();
        }

        @Override
        public Optional<String> permission() {
            return Optional.of("notes:read");
        }
    }
}
