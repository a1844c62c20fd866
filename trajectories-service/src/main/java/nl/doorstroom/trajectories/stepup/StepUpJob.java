package nl.doorstroom.trajectories.stepup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Each day looks whose hours can grow by the rule of the programme, and proposes it to the coach. */
@Singleton
class StepUpJob implements Job {

    /** More than any rule counts back. */
    private static final int WEEKS = 30;

    private final StepUps stepUps;
    private final StepUpProposalRepository proposals;
    private final ProcessingLog log;

    StepUpJob(StepUps stepUps, StepUpProposalRepository proposals, ProcessingLog log) {
        this.stepUps = stepUps;
        this.proposals = proposals;
        this.log = log;
    }

    @Override
    public String name() {
        return "step-up-proposals";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return proposals.listTrajectoriesToLookAt(day.minusWeeks(WEEKS), after, limit);
    }

    @Override
    public void handle(UUID trajectory, LocalDate day) {
        stepUps.propose(trajectory, day).ifPresent(proposal -> log.record("propose-step-up", proposal.participantId()));
    }
}
