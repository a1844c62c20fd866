package nl.doorstroom.participants.skill;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A skill is known once of a person: where both registrations know one, the survivor's stands. */
@Singleton
class SkillLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("skill", "participant_id", "label_sealed"),
                PersonTable.partOf("skill", "skill_statement", "skill_id", "evidence_sealed"),
                PersonTable.staying("training_certificate", "what was told is kept as it was told, by the id of then"));
    }
}
