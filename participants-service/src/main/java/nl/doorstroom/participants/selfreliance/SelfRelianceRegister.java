package nl.doorstroom.participants.selfreliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.casefile.RestrictedCodes;
import nl.doorstroom.participants.casefile.SealedRecords;
import nl.doorstroom.participants.selfreliance.SelfReliance.Measured;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps the measurements of people, and shows of them what the caller may know. */
@Singleton
public class SelfRelianceRegister {

    /** The list of domains. */
    public static final String DOMAINS = "self-reliance-domains";

    private final MeasurementRepository measurements;
    private final SealedRecords records;
    private final RestrictedCodes restricted;
    private final CurrentTenant caller;
    private final Clock clock;

    SelfRelianceRegister(
            MeasurementRepository measurements,
            SealedRecords records,
            RestrictedCodes restricted,
            CurrentTenant caller,
            Clock clock) {
        this.measurements = measurements;
        this.records = records;
        this.restricted = restricted;
        this.caller = caller;
        this.clock = clock;
    }

    public Measurement register(UUID participantId, LocalDate measuredOn, Map<String, Integer> scores) {
        Measurement measurement = new Measurement(participantId, clock);
        measurement.state(measuredOn, records.seal(participantId, new Scores(scores)), caller.user(), clock);
        measurements.persistAndFlush(measurement);
        return measurement;
    }

    /** Replaces what the caller may know of a measurement; scores that are hidden from the caller stay as they are. */
    public void correct(Measurement measurement, LocalDate measuredOn, Map<String, Integer> scores) {
        UUID person = measurement.participantId();
        Measured whole = whole(measurement, measurement.newest());
        Scores hidden = whole.only(domain -> !restricted.shows(DOMAINS, domain)).scores();
        measurement.state(measuredOn, records.seal(person, new Scores(scores).over(hidden)), caller.user(), clock);
        measurements.flush();
    }

    /** What the caller may know of a version; without scores when the person's key has been destroyed. */
    public Measured shown(Measurement measurement, MeasurementVersion version) {
        return whole(measurement, version).only(domain -> restricted.shows(DOMAINS, domain));
    }

    /** What the caller may know of every measurement as it holds. */
    public List<Measured> shown(UUID participantId) {
        return measurements.listByParticipant(participantId).stream()
                .map(measurement -> shown(measurement, measurement.newest()))
                .toList();
    }

    Measured whole(Measurement measurement, MeasurementVersion version) {
        return new Measured(
                measurement.id(),
                version.measuredOn(),
                records.open(measurement.participantId(), version.scoresSealed(), Scores.class)
                        .orElse(Scores.NONE));
    }
}
