package nl.doorstroom.participants.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What the person is told of the vault: every label with its history, and who looked at them. */
@Singleton
class LabelsOfPerson implements PersonalData {

    private final LabelRegister labels;
    private final LabelAccessRepository accesses;
    private final ProcessingLog log;

    LabelsOfPerson(LabelRegister labels, LabelAccessRepository accesses, ProcessingLog log) {
        this.labels = labels;
        this.accesses = accesses;
        this.log = log;
    }

    @Override
    public String section() {
        return "labels";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(LabelVault.class, LabelAccess.class);
    }

    @Override
    public List<?> of(UUID person) {
        log.record("export-labels", person);
        List<Object> all = new ArrayList<>();
        labels.standing(person).forEach(label -> all.add(new Kept(label.id(), label.versions())));
        accesses.list("participantId = ?1 order by id", person)
                .forEach(access -> all.add(new Access(
                        access.purpose(),
                        accesses.reason(access).orElse(""),
                        access.accessedAt().toString())));
        return all;
    }

    /** A copy of the file does not have them by itself: who makes it may not be one who may see them. */
    @Override
    public Optional<String> permission() {
        return Optional.of("labels:eligibility");
    }

    record Kept(UUID id, List<Label.Version> versions) {}

    /** @param accessedAt in UTC */
    record Access(VaultPurpose purpose, String reason, String accessedAt) {}
}
