package nl.doorstroom.participants.startrestriction;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;
import nl.doorstroom.participants.merge.MergeUndone;
import nl.doorstroom.participants.merge.ParticipantsMerged;

/** A restricted matter has a key of its own, by which it is moved without being shown to who merges. */
@Singleton
class StartRestrictionLinks implements PersonLinks {

    private final StartRestrictionRegister register;

    StartRestrictionLinks(StartRestrictionRegister register) {
        this.register = register;
    }

    @Override
    public List<PersonTable> tables() {
        return List.of(PersonTable.staying(
                "start_restriction", "what is in it is put with the survivor's, by a key of its own"));
    }

    void merged(@Observes ParticipantsMerged event) {
        register.merge(event.survivorId(), event.duplicateId());
    }

    void undone(@Observes MergeUndone event) {
        register.separate(event.survivorId(), event.duplicateId());
    }
}
