package nl.doorstroom.participants.endproposal.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.endproposal.BenefitEndProposal;
import nl.doorstroom.participants.endproposal.EndProposalRepository;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Pages of proposals, with a line for everybody who is shown. */
@Singleton
class EndProposalPages {

    private final EndProposalRepository proposals;
    private final Cursors cursors;
    private final ProcessingLog log;

    EndProposalPages(EndProposalRepository proposals, Cursors cursors, ProcessingLog log) {
        this.proposals = proposals;
        this.cursors = cursors;
        this.log = log;
    }

    /** @param asked about whom the question is, who is shown also when nothing is found */
    Page<EndProposalResponse> page(
            EndProposalRepository.Filter filter, @Nullable String cursor, int limit, Set<UUID> asked) {
        String list = "benefit-end-proposals " + filter;
        Page<BenefitEndProposal> page = cursors.page(
                list, limit, proposals.list(filter, cursors.after(list, cursor), limit + 1), BenefitEndProposal::id);
        Set<UUID> people = new TreeSet<>(asked);
        page.items().forEach(proposal -> people.add(proposal.participantId()));
        log.record("list-benefit-end-proposals", people);
        return page.map(EndProposalResponse::from);
    }
}
