package nl.doorstroom.participants.startrestriction;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A restricted matter is not moved by who may not see it. */
@Singleton
class StartRestrictionLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying(
                "start_restriction", "whoever merges may not see it; it is recorded anew for the survivor"));
    }
}
