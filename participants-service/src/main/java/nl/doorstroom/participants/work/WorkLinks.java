package nl.doorstroom.participants.work;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** What others told of somebody's work counts for the person. */
@Singleton
class WorkLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying("work_event", "what was told is kept as it was told, by the id of then"));
    }
}
