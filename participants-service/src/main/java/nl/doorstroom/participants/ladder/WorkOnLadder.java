package nl.doorstroom.participants.ladder;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.work.CrewPlace;
import nl.doorstroom.participants.work.Guidance;
import nl.doorstroom.participants.work.Job;
import nl.doorstroom.participants.work.WorkChanged;
import nl.doorstroom.participants.work.WorkElsewhere;
import nl.doorstroom.platform.codelist.CodeLists;

/** Jobs prove paid work, with support as long as the person is guided beside it; a place in a crew proves unpaid work. */
@Singleton
class WorkOnLadder implements LadderFacts {

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
        return trajectory.periods().stream()
                .map(period -> new LadderFact(
                        trajectory.id(), LadderFact.Kind.TRAJECTORY, 0, true, period.firstDay(), period.lastDay()));
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
