package nl.doorstroom.participants.vum;

import java.util.List;
import java.util.UUID;

import nl.doorstroom.participants.vum.ContactData.Reachable;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;

/**
 * What a partner is told of one person: never a name, a number, a label or a note.
 *
 * @param skills URIs of CompetentNL, of skills that the person is known to have
 * @param reachable nothing unless the person consented to that too
 */
public record DetailProfile(UUID participantId, WorkProfileDetails work, List<String> skills, Reachable reachable) {

    public boolean isReachable() {
        return reachable.isKnown();
    }
}
