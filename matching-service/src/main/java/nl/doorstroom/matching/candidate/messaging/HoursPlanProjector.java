package nl.doorstroom.matching.candidate.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.Candidate.PlannedHours;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes an hours plan as it is now: what a person can do grows, and a vacancy that starts later may fit by then. */
@Singleton
class HoursPlanProjector implements Projector<HoursPlanProjector.HoursPlannedV1> {

    private final CandidateProfiles profiles;

    HoursPlanProjector(CandidateProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.hours-planned.v1";
    }

    @Override
    public Class<HoursPlannedV1> payload() {
        return HoursPlannedV1.class;
    }

    @Override
    public void project(IncomingEvent event, HoursPlannedV1 payload) {
        List<PlannedHours> steps = payload.steps().stream()
                .map(step -> new PlannedHours(step.validFrom(), step.hoursPerWeek()))
                .toList();
        profiles.storePlan(event.subject(), payload.participantId(), steps, event.sequence());
    }

    /** Steps in the order of their days; each holds until the next. */
    record HoursPlannedV1(UUID participantId, List<Step> steps) {

        record Step(LocalDate validFrom, BigDecimal hoursPerWeek) {}
    }
}
