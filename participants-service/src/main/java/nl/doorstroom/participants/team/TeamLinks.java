package nl.doorstroom.participants.team;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Who guides one registration guides the person. */
@Singleton
class TeamLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("team_member", "participant_id"),
                PersonTable.moving("contact_moment", "participant_id"));
    }
}
