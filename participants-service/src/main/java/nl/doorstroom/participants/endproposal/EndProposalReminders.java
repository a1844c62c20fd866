package nl.doorstroom.participants.endproposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/**
 * Each day looks at what waits for a decision: a handover may have come into force by the date alone, and what was left open
 * too long is counted, each once, so that somebody is warned.
 */
@Singleton
class EndProposalReminders implements Job {

    private final EndProposals register;
    private final EndProposalRepository proposals;
    private final ProcessingLog log;
    private final Counter overdue;
    private final Clock clock;

    EndProposalReminders(
            EndProposals register,
            EndProposalRepository proposals,
            ProcessingLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.register = register;
        this.proposals = proposals;
        this.log = log;
        // From the start, because a rate of what does not exist yet is no zero.
        this.overdue = metrics.counter("doorstroom.end.proposals.overdue");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "end-proposal-reminders";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return proposals.listOpen(after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        proposals.findLocked(item).filter(BenefitEndProposal::isOpen).ifPresent(proposal -> {
            if (register.readdress(proposal, day)) {
                // Each change is a version of its own.
                proposals.flush();
                log.record("address-benefit-end-proposal", proposal.participantId());
            }
            if (proposal.isOverdue(day)) {
                proposal.remind(day, clock);
                log.record("remind-of-benefit-end-proposal", proposal.participantId());
                overdue.increment();
            }
        });
    }
}
