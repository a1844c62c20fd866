package nl.doorstroom.matching.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Each day ends the proposals that were not answered in time. That is no decision about a person: the same vacancy can be
 * proposed again.
 */
@Singleton
class ProposalExpiry implements Job {

    /** Stands where a step has its user. */
    private static final String BY = "matching/proposal-expiry";

    private final ProposalRepository proposals;
    private final ProposalSettings settings;
    private final CurrentTenant tenant;
    private final ProcessingLog log;
    private final Event<ProposalMoved> moved;
    private final Clock clock;

    ProposalExpiry(
            ProposalRepository proposals,
            ProposalSettings settings,
            CurrentTenant tenant,
            ProcessingLog log,
            Event<ProposalMoved> moved,
            Clock clock) {
        this.proposals = proposals;
        this.settings = settings;
        this.tenant = tenant;
        this.log = log;
        this.moved = moved;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "proposal-expiry";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return proposals.listUnanswered(day, after, limit);
    }

    @Override
    public void handle(UUID id, LocalDate day) {
        proposals
                .findAndLock(id)
                .filter(proposal -> proposal.state().awaitsAnswer())
                .ifPresent(proposal -> {
                    LocalDate answerBy = proposal.answerBy();
                    if (answerBy == null) {
                        // From before there was a term: nobody was told that one is running.
                        proposal.awaitAnswer(day.plusDays(settings.answerDays(tenant.tenant())), clock);
                    } else if (answerBy.isBefore(day)) {
                        moved.fire(
                                proposal.end(SystemReason.VERLOPEN_ZONDER_ANTWOORD, answerBy.plusDays(1), BY, clock));
                        log.record("expire-proposal", proposal.participantId());
                    }
                });
    }
}
