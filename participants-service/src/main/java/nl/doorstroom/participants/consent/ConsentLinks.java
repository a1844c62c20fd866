package nl.doorstroom.participants.consent;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A consent stands for the person who gave it, under whichever registration. */
@Singleton
class ConsentLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving("consent", "participant_id"));
    }
}
