package nl.doorstroom.participants.retention;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** What holds one registration holds the person; one that was closed is closed by itself. */
@Singleton
class RetentionLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("legal_hold", "participant_id"),
                PersonTable.staying("file_closure", "the person's file is closed where everything goes on"));
    }
}
