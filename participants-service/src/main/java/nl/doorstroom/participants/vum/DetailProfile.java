package nl.doorstroom.participants.vum;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.vum.ContactData.Reachable;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;

/**
 * What a partner is told of one person: never a name, a number or a note, and no label but the one that the person lets it
 * know.
 *
 * @param skills URIs of CompetentNL, of skills that the person is known to have
 * @param reachable nothing unless the person consented to that too
 * @param inRegister whether the person stands in the register of target groups; null unless the person consented to that too
 *     and the partner may know it
 */
public record DetailProfile(
        UUID participantId,
        WorkProfileDetails work,
        List<String> skills,
        Reachable reachable,
        @Nullable Boolean inRegister) {

    public boolean isReachable() {
        return reachable.isKnown();
    }
}
