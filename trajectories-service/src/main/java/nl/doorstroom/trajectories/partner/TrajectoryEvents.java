package nl.doorstroom.trajectories.partner;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** An organisation is told of what it executes, as it is shown that and nothing else. Of protected people no other one is told anything. */
@Singleton
class TrajectoryEvents implements PartnerEvents {

    private final TrajectoryRepository trajectories;
    private final CrewRepository crews;
    private final ProtectedPeople people;

    TrajectoryEvents(TrajectoryRepository trajectories, CrewRepository crews, ProtectedPeople people) {
        this.trajectories = trajectories;
        this.crews = crews;
        this.people = people;
    }

    @Override
    public List<PartnerEvent> events() {
        Stream<PartnerEvent> programmes = Stream.of(new PartnerEvent(
                "programme-published", "programmes:read", "/programmes/{programmeId}", Audience.EVERY_ORGANISATION));
        Stream<PartnerEvent> ofTrajectories = Stream.of(
                        "registered",
                        "started",
                        "paused",
                        "resumed",
                        "aftercare-started",
                        "ended",
                        "transferred",
                        "planned-end-changed",
                        "pause-corrected")
                .map(what -> linked("trajectory-" + what, "trajectories:read", "/trajectories/{trajectoryId}"));
        PartnerEvent stages =
                linked("trajectory-stage-entered", "trajectories:read", "/trajectories/{trajectoryId}/stages");
        Stream<PartnerEvent> milestones = Stream.of("planned", "reached", "dropped")
                .map(what -> linked(
                        "milestone-" + what,
                        "trajectories:read",
                        "/trajectories/{trajectoryId}/milestones/{milestoneId}"));
        Stream<PartnerEvent> trainings = Stream.of("started", "completed", "broken-off", "annulled")
                .map(what -> linked(
                        "training-" + what,
                        "trajectories:read",
                        "/trajectories/{trajectoryId}/trainings/{trainingId}"));
        Stream<PartnerEvent> roles = Stream.of("started", "ended", "annulled")
                .map(what -> linked(
                        "neighbourhood-role-" + what,
                        "trajectories:read",
                        "/trajectories/{trajectoryId}/neighbourhood-roles/{roleId}"));
        Stream<PartnerEvent> ofCrews = Stream.of("opened", "capacity-changed", "closed")
                .map(what -> linked("crew-" + what, "crews:read", "/crews/{crewId}"));
        Stream<PartnerEvent> places = Stream.of("taken", "freed")
                .map(what -> linked("crew-place-" + what, "crews:read", "/crews/{crewId}/places/{placeId}"));
        Stream<PartnerEvent> offers = Stream.of("offered", "offer-declined", "offer-expired")
                .map(what -> linked("crew-place-" + what, "crews:read", "/crews/{crewId}/offers/{offerId}"));
        Stream<PartnerEvent> instruments = Stream.of(
                        "instrument-started", "instrument-ended", "instrument-annulled", "wage-value-determined")
                .map(what ->
                        linked(what, "trajectories:read", "/trajectories/{trajectoryId}/instruments/{instrumentId}"));
        Stream<PartnerEvent> hours = Stream.of(
                linked("hours-worked", "trajectories:read", "/trajectories/{trajectoryId}/attendance/{attendanceId}"),
                linked(
                        "hours-step-up-proposed",
                        "trajectories:read",
                        "/trajectories/{trajectoryId}/step-up-proposals/{proposalId}"));
        Stream<PartnerEvent> work = Stream.of("recorded", "annulled")
                .map(what -> linked("crew-work-" + what, "crews:read", "/crews/{crewId}/work-records/{workRecordId}"));
        Stream<PartnerEvent> talks =
                Stream.of(linked("talk-held", "trajectories:read", "/trajectories/{trajectoryId}/talks/{talkId}"));
        Stream<PartnerEvent> reviews =
                Stream.of(linked("contract-review-recorded", "trajectories:read", "/contracts/{contractId}"));
        Stream<PartnerEvent> aftercare = Stream.of(linked(
                "aftercare-check-recorded",
                "trajectories:read",
                "/trajectories/{trajectoryId}/aftercare-checks/{checkId}"));
        Stream<PartnerEvent> alternatives = Stream.of("started", "ended")
                .map(what -> linked(
                        "alternative-" + what,
                        "trajectories:read",
                        "/trajectories/{trajectoryId}/alternatives/{alternativeId}"));
        return Stream.of(
                        programmes,
                        ofTrajectories,
                        milestones,
                        ofCrews,
                        places,
                        offers,
                        instruments,
                        hours,
                        work,
                        talks,
                        reviews,
                        Stream.of(stages),
                        trainings,
                        roles,
                        aftercare,
                        alternatives)
                .flatMap(some -> some)
                .toList();
    }

    @Override
    public Set<String> linked(String event, JsonNode payload) {
        if (payload.has("participantId") && people.isProtected(id(payload, "participantId"))) {
            return Set.of();
        }
        // What is about a crew is shown by the crew, and everything else by the trajectory.
        return payload.has("crewId")
                ? crews.findByIdOptional(id(payload, "crewId"))
                        .map(crew -> Set.of(crew.organisation()))
                        .orElse(Set.of())
                : trajectories
                        .findByIdOptional(id(payload, "trajectoryId"))
                        .map(trajectory -> Set.of(trajectory.organisation()))
                        .orElse(Set.of());
    }

    private static UUID id(JsonNode payload, String member) {
        return UUID.fromString(payload.path(member).asText());
    }

    private static PartnerEvent linked(String name, String permission, String dataref) {
        return new PartnerEvent(name, permission, dataref, Audience.LINKED_ORGANISATIONS);
    }
}
