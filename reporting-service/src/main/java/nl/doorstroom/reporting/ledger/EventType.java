package nl.doorstroom.reporting.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events that are kept as facts. A type that is not here is passed over: no figure reads it. */
public enum EventType {
    PARTICIPANT_REGISTERED("participants", "participant-registered", ToldByParticipants.ParticipantRegistered.class),
    PARTICIPANTS_MERGED("participants", "participants-merged", ToldByParticipants.ParticipantsMerged.class),
    MERGE_UNDONE("participants", "merge-undone", ToldByParticipants.MergeUndone.class),
    INTAKE_COMPLETED("participants", "intake-completed", ToldByParticipants.IntakeCompleted.class),
    LADDER_CHANGED("participants", "ladder-changed", ToldByParticipants.LadderChanged.class),
    BASIC_CONDITION_CHANGED("participants", "basic-condition-changed", ToldByParticipants.BasicConditionChanged.class),
    HOUSEHOLD_CHANGED("participants", "household-changed", ToldByParticipants.HouseholdChanged.class),
    BENEFIT_STARTED("participants", "benefit-started", ToldByParticipants.WholeBenefit.class),
    BENEFIT_REDUCED("participants", "benefit-reduced", ToldByParticipants.BenefitReduced.class),
    BENEFIT_ENDED("participants", "benefit-ended", ToldByParticipants.WholeBenefit.class),
    BENEFIT_END_ANNULLED("participants", "benefit-end-annulled", ToldByParticipants.BenefitEndAnnulled.class),
    BENEFIT_CORRECTED("participants", "benefit-corrected", ToldByParticipants.WholeBenefit.class),
    BENEFIT_APPLICATION_REGISTERED(
            "participants", "benefit-application-registered", ToldByParticipants.BenefitApplicationRegistered.class),

    PROGRAMME_PUBLISHED("trajectories", "programme-published", ToldByTrajectories.ProgrammePublished.class),
    TRAJECTORY_REGISTERED("trajectories", "trajectory-registered", ToldByTrajectories.TrajectoryRegistered.class),
    TRAJECTORY_STARTED("trajectories", "trajectory-started", ToldByTrajectories.TrajectoryStarted.class),
    TRAJECTORY_PAUSED("trajectories", "trajectory-paused", ToldByTrajectories.TrajectoryPausedOrResumed.class),
    TRAJECTORY_RESUMED("trajectories", "trajectory-resumed", ToldByTrajectories.TrajectoryPausedOrResumed.class),
    TRAJECTORY_ENDED("trajectories", "trajectory-ended", ToldByTrajectories.TrajectoryEnded.class),
    TRAJECTORY_TRANSFERRED("trajectories", "trajectory-transferred", ToldByTrajectories.TrajectoryTransferred.class),
    MILESTONE_PLANNED("trajectories", "milestone-planned", ToldByTrajectories.MilestonePlanned.class),
    MILESTONE_REACHED("trajectories", "milestone-reached", ToldByTrajectories.MilestoneReached.class),
    MILESTONE_DROPPED("trajectories", "milestone-dropped", ToldByTrajectories.MilestoneDropped.class),
    ALTERNATIVE_STARTED("trajectories", "alternative-started", ToldByTrajectories.AlternativeStarted.class),
    ALTERNATIVE_ENDED("trajectories", "alternative-ended", ToldByTrajectories.AlternativeEnded.class),
    GROUP_SESSION_HELD("trajectories", "group-session-held", ToldByTrajectories.GroupSessionHeld.class),
    GROUP_SESSION_ATTENDED("trajectories", "group-session-attended", ToldByTrajectories.GroupSessionAttended.class),
    GROUP_SESSION_ATTENDANCE_ANNULLED(
            "trajectories",
            "group-session-attendance-annulled",
            ToldByTrajectories.GroupSessionAttendanceAnnulled.class),
    INSTRUMENT_STARTED("trajectories", "instrument-started", ToldByTrajectories.InstrumentStarted.class),
    INSTRUMENT_ENDED("trajectories", "instrument-ended", ToldByTrajectories.InstrumentEnded.class),
    INSTRUMENT_ANNULLED("trajectories", "instrument-annulled", ToldByTrajectories.InstrumentAnnulled.class),
    WAGE_VALUE_DETERMINED("trajectories", "wage-value-determined", ToldByTrajectories.WageValueDetermined.class),
    HOURS_WORKED("trajectories", "hours-worked", ToldByTrajectories.HoursWorked.class),
    CREW_OPENED("trajectories", "crew-opened", ToldByTrajectories.CrewChanged.class),
    CREW_CAPACITY_CHANGED("trajectories", "crew-capacity-changed", ToldByTrajectories.CrewChanged.class),
    CREW_CLOSED("trajectories", "crew-closed", ToldByTrajectories.CrewChanged.class),
    CREW_WORK_RECORDED("trajectories", "crew-work-recorded", ToldByTrajectories.CrewWorkRecorded.class),
    CREW_WORK_ANNULLED("trajectories", "crew-work-annulled", ToldByTrajectories.CrewChanged.class),
    CREW_PLACE_TAKEN("trajectories", "crew-place-taken", ToldByTrajectories.CrewPlaceUsed.class),
    CREW_PLACE_FREED("trajectories", "crew-place-freed", ToldByTrajectories.CrewPlaceFreed.class),
    CREW_PLACE_OFFERED("trajectories", "crew-place-offered", ToldByTrajectories.CrewPlaceUsed.class),
    CREW_PLACE_OFFER_DECLINED("trajectories", "crew-place-offer-declined", ToldByTrajectories.CrewPlaceUsed.class),
    CREW_PLACE_OFFER_EXPIRED("trajectories", "crew-place-offer-expired", ToldByTrajectories.CrewPlaceUsed.class),

    EMPLOYER_CHANGED("matching", "employer-changed", ToldByMatching.EmployerChanged.class),
    PROPOSAL_OFFERED("matching", "proposal-offered", ToldByMatching.ProposalOffered.class),
    PLACEMENT_STARTED("matching", "placement-started", ToldByMatching.WholePlacement.class),
    PLACEMENT_CHANGED("matching", "placement-changed", ToldByMatching.WholePlacement.class),
    PLACEMENT_CONFIRMED("matching", "placement-confirmed", ToldByMatching.PlacementConfirmed.class),
    PLACEMENT_ENDED("matching", "placement-ended", ToldByMatching.PlacementEnded.class),
    PLACEMENT_CORRECTED("matching", "placement-corrected", ToldByMatching.WholePlacement.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));
    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::eventName, Function.identity()));

    private final String service;
    private final String eventName;
    private final Class<? extends Told> payload;

    EventType(String service, String eventName, Class<? extends Told> payload) {
        this.service = service;
        this.eventName = eventName;
        this.payload = payload;
    }

    /** The type as CloudEvents has it: {@code nl.doorstroom.matching.placement-started.v1}. */
    public String wireName() {
        return "nl.doorstroom." + service + "." + eventName + ".v1";
    }

    /** Empty for a type that no figure reads. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** As it stands in the facts; unique over all services. */
    String eventName() {
        return eventName;
    }

    static EventType ofEventName(String eventName) {
        EventType type = BY_NAME.get(eventName);
        if (type == null) {
            throw new IllegalStateException("No event is named [" + eventName + "]");
        }
        return type;
    }

    Class<? extends Told> payload() {
        return payload;
    }
}
