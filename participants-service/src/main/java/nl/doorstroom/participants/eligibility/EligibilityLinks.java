package nl.doorstroom.participants.eligibility;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** What was decided holds for the person, under whichever registration. */
@Singleton
class EligibilityLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving("eligibility", "participant_id"));
    }
}
