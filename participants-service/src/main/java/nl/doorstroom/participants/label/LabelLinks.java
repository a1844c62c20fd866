package nl.doorstroom.participants.label;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;
import nl.doorstroom.participants.merge.MergeUndone;
import nl.doorstroom.participants.merge.ParticipantsMerged;

/** The vault has keys of its own, by which it is opened for a merge without being shown to who merges. */
@Singleton
class LabelLinks implements PersonLinks {

    private final LabelRegister labels;

    LabelLinks(LabelRegister labels) {
        this.labels = labels;
    }

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.staying(
                        "label_vault", "what is in it is put into the survivor's vault, by the vault's own key"),
                PersonTable.staying("label_access", "it tells which registration was looked at"));
    }

    void merged(@Observes ParticipantsMerged event) {
        labels.merge(event.survivorId(), event.duplicateId());
    }

    void undone(@Observes MergeUndone event) {
        labels.separate(event.survivorId(), event.duplicateId());
    }
}
