package nl.doorstroom.participants.protection;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.LinkDecision;
import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Who is protected stays so. */
@Singleton
class ProtectionLinks implements PersonLinks {

    private final ProtectionRegister register;

    ProtectionLinks(ProtectionRegister register) {
        this.register = register;
    }

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.staying("participant_protection", "a merge asks that the survivor is protected as long"),
                PersonTable.staying("emergency_access", "it tells which registration was read"));
    }

    @Override
    public List<LinkDecision> decide(UUID survivor, UUID duplicate) {
        if (!register.protectsAsLong(survivor, duplicate)) {
            throw new ProtectionDiffers(survivor);
        }
        return List.of();
    }
}
