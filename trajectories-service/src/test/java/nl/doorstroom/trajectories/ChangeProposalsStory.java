package nl.doorstroom.trajectories;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalKind;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalRegister;
import nl.doorstroom.trajectories.changeproposal.ProposedChange;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Changes are proposed, taken back, and decided by somebody else. */
final class ChangeProposalsStory {

    private static final String PROPOSALS = "/trajectories/{id}/change-proposals";
    private static final String ONE = PROPOSALS + "/{proposalId}";
    private static final String HOURS = """
            {"kind": "HOURS", "change": {"validFrom": "2026-04-06", "hoursPerWeek": 16},
             "explanation": "Houdt de ochtenden goed vol"}""";

    private ChangeProposalsStory() {}

    static void tell(Walk walk, String programme) {
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post("/trajectories/{id}/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        String own = walk.post(PROPOSALS, HOURS, trajectory).id();
        walk.get(ONE, trajectory, own);
        walk.post(ONE + "/withdrawals", null, trajectory, own);
        walk.post(
                ONE + "/approvals",
                null,
                trajectory,
                proposedByTheForeman(walk, trajectory, ChangeProposalKind.PLANNED_END));
        walk.post(
                ONE + "/rejections",
                "{\"reason\": \"Eerst vier weken op twaalf uur\"}",
                trajectory,
                proposedByTheForeman(walk, trajectory, ChangeProposalKind.STOP));
        walk.get("/change-proposals");
    }

    /** Everybody in the walk is one user, who may not decide on what the same user proposed. */
    private static String proposedByTheForeman(Walk walk, String trajectory, ChangeProposalKind kind) {
        LocalDate day = LocalDate.of(2026, 6, 30);
        ProposedChange change = new ProposedChange(
                null,
                null,
                kind == ChangeProposalKind.PLANNED_END ? day : null,
                null,
                null,
                null,
                kind == ChangeProposalKind.STOP ? day : null);
        for (List<String> there : List.of(
                List.of(walk.tenant(), trajectory),
                List.of(walk.inTheOther(walk.tenant()), walk.inTheOther(trajectory)))) {
            CurrentTenant.call(
                    there.get(0),
                    () -> Arc.container()
                            .instance(ChangeProposalRegister.class)
                            .get()
                            .propose(
                                    Arc.container()
                                            .instance(TrajectoryRepository.class)
                                            .get()
                                            .findById(UUID.fromString(there.get(1))),
                                    kind,
                                    change,
                                    "Is klaar",
                                    "foreman"));
        }
        return walk.ask(
                        "/change-proposals",
                        "?state=OPEN&proposedBy=foreman&kind=" + kind + "&trajectoryId=" + trajectory)
                .firstId();
    }
}
