package nl.doorstroom.participants.basiccondition;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A condition is known once of a person: where both registrations know one, the survivor's stands. */
@Singleton
class BasicConditionLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("basic_condition", "participant_id"),
                PersonTable.partOf("basic_condition", "basic_condition_statement", "condition_id", "evidence_sealed"));
    }
}
