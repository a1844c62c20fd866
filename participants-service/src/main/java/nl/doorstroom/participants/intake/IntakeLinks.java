package nl.doorstroom.participants.intake;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** What was asked and answered, and the reviews; a draft or an open review stays where the survivor has one. */
@Singleton
class IntakeLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("intake", "participant_id", "answers_sealed"),
                PersonTable.moving("review", "participant_id"),
                PersonTable.partOf("review", "review_exemption", "review_id", "text_sealed"));
    }
}
