package nl.doorstroom.participants.workprofile;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Of two work profiles the survivor's counts; a survivor without one goes on with the duplicate's. */
@Singleton
class WorkProfileLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying(
                "work_profile", "its id is the person's, and the survivor reads it where it has none of its own"));
    }
}
