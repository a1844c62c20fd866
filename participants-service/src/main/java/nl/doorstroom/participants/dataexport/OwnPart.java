package nl.doorstroom.participants.dataexport;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.personaldata.PersonalDataCopies;
import nl.doorstroom.platform.personaldata.PersonalDataCopy;
import nl.doorstroom.platform.personaldata.PersonalDataSettings;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** The part of this service, in a transaction that is over before another service is asked. */
@Singleton
public class OwnPart {

    private final DataExportRepository exports;
    private final PersonalDataCopies copies;
    private final PersonalDataSettings settings;
    private final ParticipantRepository participants;
    private final ProcessingLog log;
    private final Clock clock;

    OwnPart(
            DataExportRepository exports,
            PersonalDataCopies copies,
            PersonalDataSettings settings,
            ParticipantRepository participants,
            ProcessingLog log,
            Clock clock) {
        this.exports = exports;
        this.copies = copies;
        this.settings = settings;
        this.participants = participants;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Reads it for the person.
     *
     * @throws NotFound when there is no such copy
     * @throws DataExportHasExpired when it is not kept any more
     */
    @Transactional
    public PersonalDataCopy read(UUID participantId, UUID exportId) {
        participants.get(participantId);
        DataExport export = exports.get(participantId, exportId);
        if (export.expiresAt(settings.retention()).isBefore(clock.instant())) {
            throw new DataExportHasExpired(exportId);
        }
        PersonalDataCopy part =
                copies.find(exportId, participantId).orElseThrow(() -> new DataExportHasExpired(exportId));
        log.record("export-personal-data", participantId);
        return part;
    }
}
