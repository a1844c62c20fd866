package nl.doorstroom.participants.fairness;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Counts that were given out are of the registrations of that day. */
@Singleton
class FairnessLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying("fairness_cohort_member", "it tells of whom a count was given out"));
    }
}
