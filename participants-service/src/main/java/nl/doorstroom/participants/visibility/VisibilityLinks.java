package nl.doorstroom.participants.visibility;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Who may see one registration may see the person. */
@Singleton
class VisibilityLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving("participant_link", "participant_id"));
    }
}
