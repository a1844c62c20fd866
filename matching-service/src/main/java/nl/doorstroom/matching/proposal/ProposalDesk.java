package nl.doorstroom.matching.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.match.MatchRepository;
import nl.doorstroom.matching.vacancy.PositionTaken;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Handles proposals where more is concerned than the proposal itself: the vacancy, its positions, the reasons. */
@Singleton
public class ProposalDesk {

    private static final String FORBIDDEN = "forbidden-decline-reasons";

    private final ProposalRepository proposals;
    private final OpenProposals open;
    private final VacancyRepository vacancies;
    private final MatchRepository matches;
    private final MergedPeople merged;
    private final ProposalSettings settings;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<ProposalMoved> moved;
    private final Event<PositionTaken> taken;
    private final Clock clock;

    ProposalDesk(
            ProposalRepository proposals,
            OpenProposals open,
            VacancyRepository vacancies,
            MatchRepository matches,
            MergedPeople merged,
            ProposalSettings settings,
            CodeLists codes,
            CurrentTenant caller,
            Event<ProposalMoved> moved,
            Event<PositionTaken> taken,
            Clock clock) {
        this.proposals = proposals;
        this.open = open;
        this.vacancies = vacancies;
        this.matches = matches;
        this.merged = merged;
        this.settings = settings;
        this.codes = codes;
        this.caller = caller;
        this.moved = moved;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * Proposes an open vacancy for a person. Proposals for a vacancy wait for each other, and for its withdrawal.
     *
     * @throws ProposalIsOpenAlready naming the open one
     * @throws PersonIsHiredAlready when the person took a position of it
     */
    public Proposal propose(UUID participantId, UUID vacancyId, @Nullable UUID matchId, LocalDate on) {
        Vacancy vacancy = vacancies
                .findByIdOptional(vacancyId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> InvalidInput.at("/vacancyId", "unknown-vacancy", "The vacancy does not exist."));
        vacancy.requireOpen();
        List<UUID> registrations = merged.of(participantId);
        if (matchId != null) {
            Match match = matches.findByIdOptional(matchId)
                    .orElseThrow(() -> InvalidInput.at("/matchId", "unknown-match", "The match does not exist."));
            if (!registrations.contains(match.participantId())
                    || !match.vacancyId().equals(vacancyId)) {
                throw new MatchIsAboutAnother(matchId);
            }
        }
        proposals.findOpen(registrations, vacancyId).ifPresent(other -> {
            throw new ProposalIsOpenAlready(other.id());
        });
        Proposal proposal = new Proposal(participantId, vacancyId, matchId, on, caller.user(), clock);
        requireNotHired(registrations, proposal);
        proposals.persistAndFlush(proposal);
        return proposal;
    }

    /** Takes a step that concerns the proposal alone. */
    public void move(Proposal proposal, ProposalState target, LocalDate on) {
        moved.fire(proposal.move(target, on, answerDays(), caller.user(), clock));
        // Not every step is told to others, and the answer names the new version.
        proposals.flush();
    }

    /**
     * The person takes the employer's offer, and a position of the vacancy; what else was proposed to the person has lapsed.
     * The vacancy's row is held until the end, so that of two people who accept the last position at the same moment one is
     * told that it is gone; and the person's proposals, so that of two offers that are taken at the same moment one has lapsed.
     *
     * @throws PersonIsHiredAlready when the person took a position of it
     */
    public void accept(Proposal proposal, LocalDate on) {
        Vacancy vacancy = vacancies.lock(proposal.vacancyId());
        List<UUID> registrations = merged.of(proposal.participantId());
        List<Proposal> held = proposals.lockOpenOf(registrations, proposal.id());
        requireNotHired(registrations, proposal);
        ProposalMoved accepted = proposal.move(ProposalState.ACCEPTED, on, answerDays(), caller.user(), clock);
        taken.fire(vacancy.takePosition(on, clock));
        moved.fire(accepted);
        open.lapseAllBut(proposal, held, on);
    }

    /** The person may read in which words it was declined. */
    public void releaseText(Proposal proposal, LocalDate on) {
        proposal.releaseText(on, caller.user(), clock);
        proposals.flush();
    }

    private void requireNotHired(List<UUID> registrations, Proposal proposal) {
        proposals
                .findAccepted(registrations, proposal.vacancyId())
                .filter(accepted -> !accepted.id().equals(proposal.id()))
                .ifPresent(accepted -> {
                    throw new PersonIsHiredAlready(accepted.vacancyId(), accepted.id());
                });
    }

    private int answerDays() {
        return settings.answerDays(caller.tenant());
    }

    /**
     * Somebody says no.
     *
     * @throws InvalidInput for a reason that equal treatment forbids, an unknown one, a text where none belongs, or one that names a label
     */
    public void decline(Proposal proposal, DecliningParty party, String reason, @Nullable String text, LocalDate on) {
        if (codes.find(FORBIDDEN).stream()
                .flatMap(list -> list.codes().stream())
                .anyMatch(code -> code.code().equals(reason))) {
            throw InvalidInput.at(
                    "/reason",
                    "forbidden-reason",
                    "Deze reden is niet toegestaan. Equal treatment forbids this reason.");
        }
        boolean needsText =
                codes.require(party.reasons(), reason, on, "/reason").is("requiresText");
        String words = text == null || text.isBlank() ? null : text;
        if (needsText != (words != null)) {
            throw InvalidInput.at(
                    "/text", "text", needsText ? "This reason needs a text." : "Only the reason ANDERS has a text.");
        }
        if (words != null && LabelWords.standIn(words)) {
            throw InvalidInput.at("/text", "label", "Een reden is niet wie iemand is. A reason names no label.");
        }
        moved.fire(proposal.decline(party, reason, words, on, caller.user(), clock));
        proposals.flush();
    }
}
