package nl.doorstroom.participants.ladder;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Statements are of the person; the step is derived for each registration from what it has. */
@Singleton
class LadderLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("ladder_statement", "participant_id"),
                PersonTable.staying("ladder", "it is derived from facts, and anew with the next one"));
    }
}
