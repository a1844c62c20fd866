package nl.doorstroom.participants.protection;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.LinkDecision;
import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;
import nl.doorstroom.participants.visibility.Visibility;

/** Who is protected stays so. */
@Singleton
class ProtectionLinks implements PersonLinks {

    private final Visibility visibility;

    ProtectionLinks(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.staying("participant_protection", "a merge asks that the survivor is protected too"),
                PersonTable.staying("emergency_access", "it tells which registration was read"));
    }

    @Override
    public List<LinkDecision> decide(UUID survivor, UUID duplicate) {
        if (visibility.isProtected(duplicate) && !visibility.isProtected(survivor)) {
            throw new ProtectionDiffers(survivor);
        }
        return List.of();
    }
}
