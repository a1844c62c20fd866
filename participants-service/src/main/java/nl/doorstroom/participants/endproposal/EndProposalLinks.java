package nl.doorstroom.participants.endproposal;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A proposal goes to where its benefit goes. */
@Singleton
class EndProposalLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving("benefit_end_proposal", "participant_id"));
    }
}
