package nl.doorstroom.participants.referral;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Who was referred is the person; the identity is sealed by the referral's own key. */
@Singleton
class ReferralLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.moving("referral", "participant_id"));
    }
}
