package nl.doorstroom.participants.ladder;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.work.CrewPlace;
import nl.doorstroom.participants.work.Guidance;
import nl.doorstroom.participants.work.Job;
import nl.doorstroom.participants.work.NeighbourhoodRole;
import nl.doorstroom.participants.work.WorkChanged;
import nl.doorstroom.participants.work.WorkElsewhere;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;

/**
 * Jobs prove paid work, with support as long as the person is guided beside it; a place in a crew proves unpaid work; day
 * activities and education to which a trajectory led prove organised activities for half a year.
 */
@Singleton
class WorkOnLadder implements LadderFacts {

    /**
     * How long it counts where somebody went, since nobody tells when that ends. A person's step is to be measured twice a
     * year at least.
     */
    private static final int DESTINATION_MONTHS = 6;

    private static final Set<String> ACTIVITIES = Set.of("DAY_ACTIVITY", "EDUCATION");

    /** Volunteering, or care for somebody near: whether that is organised, the destination does not tell. */
    private static final String CONTRIBUTION = "CONTRIBUTION";

    private final WorkElsewhere work;
    private final CodeLists codes;

    WorkOnLadder(WorkElsewhere work, CodeLists codes) {
        this.work = work;
        this.codes = codes;
    }

    @Override
    public List<LadderFact> of(UUID participantId) {
        return Stream.of(
                        work.listJobs(participantId).stream().map(this::job),
                        work.listCrewPlaces(participantId).stream().map(WorkOnLadder::crewPlace),
                        work.listRoles(participantId).stream().map(WorkOnLadder::role),
                        work.listGuidance(participantId).stream().flatMap(WorkOnLadder::guidance))
                .flatMap(facts -> facts)
                .toList();
    }

    void onWork(@Observes WorkChanged event, Ladders ladders) {
        ladders.reconsider(List.of(event.participantId()));
    }

    private LadderFact job(Job job) {
        return new LadderFact(
                job.id(),
                LadderFact.Kind.PLACEMENT,
                LadderFact.PAID_WORK,
                isSupported(job.contractKind()),
                job.firstDay(),
                job.lastDay());
    }

    /** A kind that matching has added since is told because it is paid; that it is without support is not known. */
    private boolean isSupported(String contractKind) {
        return codes.find("work-relation-kinds").orElseThrow().codes().stream()
                .filter(entry -> entry.code().equals(contractKind))
                .findFirst()
                .map(entry -> entry.is("supported"))
                .orElse(true);
    }

    private static Stream<LadderFact> guidance(Guidance trajectory) {
        return Stream.concat(
                trajectory.periods().stream()
                        .map(period -> new LadderFact(
                                trajectory.id(),
                                LadderFact.Kind.TRAJECTORY,
                                0,
                                true,
                                period.firstDay(),
                                period.lastDay())),
                Stream.ofNullable(trajectory.destination())
                        .flatMap(destination -> destination(trajectory.id(), destination)));
    }

    private static Stream<LadderFact> destination(UUID trajectory, Guidance.Destination destination) {
        boolean proves = ACTIVITIES.contains(destination.code());
        return proves || destination.code().equals(CONTRIBUTION)
                ? Stream.of(new LadderFact(
                        trajectory,
                        LadderFact.Kind.DESTINATION,
                        proves ? LadderFact.ORGANISED_ACTIVITIES : 0,
                        false,
                        destination.from(),
                        DutchCalendar.plusMonths(destination.from(), DESTINATION_MONTHS)
                                .minusDays(1)))
                : Stream.empty();
    }

    private static LadderFact role(NeighbourhoodRole role) {
        return new LadderFact(
                role.id(),
                LadderFact.Kind.NEIGHBOURHOOD_ROLE,
                LadderFact.UNPAID_WORK,
                false,
                role.firstDay(),
                role.lastDay());
    }

    private static LadderFact crewPlace(CrewPlace place) {
        return new LadderFact(
                place.id(),
                LadderFact.Kind.CREW_PLACE,
                LadderFact.UNPAID_WORK,
                false,
                place.firstDay(),
                place.lastDay());
    }
}
