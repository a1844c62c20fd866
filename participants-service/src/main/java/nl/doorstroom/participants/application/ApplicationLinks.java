package nl.doorstroom.participants.application;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** An application is the person's; of two that are pending for one kind the duplicate's stays where it is. */
@Singleton
class ApplicationLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving("benefit_application", "participant_id"));
    }
}
