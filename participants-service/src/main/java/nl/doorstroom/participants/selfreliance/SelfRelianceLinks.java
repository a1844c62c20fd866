package nl.doorstroom.participants.selfreliance;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** Measurements of both registrations are of one person. */
@Singleton
class SelfRelianceLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("self_reliance_measurement", "participant_id"),
                PersonTable.partOf(
                        "self_reliance_measurement",
                        "self_reliance_measurement_version",
                        "measurement_id",
                        "scores_sealed"));
    }
}
