package nl.doorstroom.participants.employeeskill;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** How a person worked was seen of one person. */
@Singleton
class EmployeeSkillLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("employee_skill_observation", "participant_id", "note_sealed"),
                PersonTable.partOf(
                        "employee_skill_observation",
                        "employee_skill_observation_version",
                        "observation_id",
                        "note_sealed"));
    }
}
