package nl.doorstroom.participants.endproposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitCorrected;
import nl.doorstroom.participants.benefit.BenefitEnded;
import nl.doorstroom.participants.benefit.BenefitReduced;
import nl.doorstroom.participants.benefit.BenefitRegister;
import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.benefit.BenefitStarted;
import nl.doorstroom.participants.household.HouseholdChanged;
import nl.doorstroom.participants.household.HouseholdMember;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.team.TeamChanged;
import nl.doorstroom.participants.team.TeamMember;
import nl.doorstroom.participants.team.TeamMembers;
import nl.doorstroom.participants.work.Job;
import nl.doorstroom.participants.work.WorkChanged;
import nl.doorstroom.participants.work.WorkElsewhere;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Proposes the end of a benefit to whoever of the care team is responsible for it. Whatever comes to be known leads to the same question,
 * which of a person's jobs are an occasion to end which of the person's benefits, and only what is missing of the answer is
 * done; so it matters neither in which order events come nor how often.
 */
@Singleton
public class EndProposals {

    /** Before others that look at the same work: benefits are locked first, wherever more is locked. */
    private static final int FIRST = 1;

    private final EndProposalRepository proposals;
    private final WorkElsewhere work;
    private final BenefitSpellRepository spells;
    private final BenefitRegister benefits;
    private final HouseholdRepository households;
    private final TeamMembers team;
    private final CodeLists codes;
    private final EndProposalSettings settings;
    private final CurrentTenant caller;
    private final Clock clock;

    EndProposals(
            EndProposalRepository proposals,
            WorkElsewhere work,
            BenefitSpellRepository spells,
            BenefitRegister benefits,
            HouseholdRepository households,
            TeamMembers team,
            CodeLists codes,
            EndProposalSettings settings,
            CurrentTenant caller,
            Clock clock) {
        this.proposals = proposals;
        this.work = work;
        this.spells = spells;
        this.benefits = benefits;
        this.households = households;
        this.team = team;
        this.codes = codes;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A proposal that is to be decided: nobody else changes a benefit, a household or a proposal of the tenant until the
     * transaction ends.
     */
    public BenefitEndProposal getInTurn(UUID id) {
        households.awaitTurn();
        return proposals.get(id);
    }

    /**
     * Ends the benefit by a proposal whose turn it is.
     *
     * @param lastDay null: the one that is proposed
     */
    public void accept(BenefitEndProposal proposal, @Nullable LocalDate lastDay) {
        proposal.accept(caller.user(), clock);
        benefits.end(
                spells.get(proposal.participantId(), proposal.spellId()),
                lastDay == null ? proposal.proposedLastDay() : lastDay,
                "WERK",
                proposal.placementId());
    }

    /**
     * Lets the benefit go on.
     *
     * @param reason code of list {@code end-proposal-rejection-reasons}
     */
    public void reject(BenefitEndProposal proposal, String reason) {
        codes.require("end-proposal-rejection-reasons", reason, DutchCalendar.today(clock), "/reason");
        proposal.reject(reason, caller.user(), clock);
        proposals.flush();
    }

    /** The benefit that a proposal is about. */
    public BenefitSpell benefit(BenefitEndProposal proposal) {
        return spells.get(proposal.participantId(), proposal.spellId());
    }

    /**
     * Benefits and households stay what they are meanwhile, so that a job and a benefit that become known at the same moment
     * do not miss each other. Other work is looked at at the same time; and what is no job changes nothing here.
     */
    void onWork(@Observes @Priority(FIRST) WorkChanged event) {
        if (!work.listJobs(event.participantId()).isEmpty()) {
            households.awaitStillness();
            settle(event.participantId());
        }
    }

    /** Who guides a person decides on the person's benefits from then on. */
    void onTeam(@Observes TeamChanged event) {
        LocalDate today = DutchCalendar.today(clock);
        proposals.listOpen(event.participantId()).forEach(proposal -> readdress(proposal, today));
    }

    /**
     * Addresses an open proposal to who is responsible on a day.
     *
     * @return whether that is somebody else than before
     */
    boolean readdress(BenefitEndProposal proposal, LocalDate day) {
        String responsible = responsible(proposal.participantId(), day);
        if (Objects.equals(responsible, proposal.responsible())) {
            return false;
        }
        proposal.address(responsible, by(), clock);
        return true;
    }

    void onStart(@Observes BenefitStarted event) {
        settleHousehold(event.household().id());
    }

    void onReduction(@Observes BenefitReduced event) {
        settleHousehold(event.household().id());
    }

    void onEnd(@Observes BenefitEnded event) {
        settleHousehold(event.household().id());
    }

    void onCorrection(@Observes BenefitCorrected event) {
        settleHousehold(event.household().id());
    }

    void onHousehold(@Observes HouseholdChanged event) {
        settleHousehold(event.householdId());
    }

    /**
     * Looks at a benefit that may be whole again, because a reduction of it ran out.
     *
     * @return whom the benefit concerned at any moment of it; nobody when it is gone meanwhile
     */
    Set<UUID> reconsider(UUID spellId) {
        households.awaitTurn();
        Optional<BenefitSpell> spell = spells.findByIdOptional(spellId);
        spell.map(BenefitSpell::householdId).ifPresent(this::settleHousehold);
        return spell.map(benefits::everConcerned).orElse(Set.of());
    }

    /** Whoever was ever in it: a benefit of the household is theirs on some day, or was thought to be. */
    private void settleHousehold(UUID householdId) {
        households.get(householdId).members().stream()
                .map(HouseholdMember::participantId)
                .distinct()
                .forEach(this::settle);
    }

    private void settle(UUID person) {
        List<Job> jobs = work.listJobs(person);
        if (jobs.isEmpty()) {
            return;
        }
        List<BenefitSpell> ownSpells = spells.listByParticipant(person);
        for (BenefitSpell spell : ownSpells) {
            if (codes.entry("benefit-kinds", spell.kind()).is("covered")) {
                jobs.forEach(job -> settle(person, job, spell));
            }
        }
        List<UUID> own = ownSpells.stream().map(BenefitSpell::id).toList();
        proposals.listOpen(person).stream()
                .filter(proposal -> !own.contains(proposal.spellId()))
                .forEach(proposal -> proposal.lapse(LapseCause.PERSON_LEFT, by(), clock));
    }

    private void settle(UUID person, Job job, BenefitSpell spell) {
        Occasion occasion = occasion(person, job, spell);
        LocalDate from = occasion.workFrom();
        LocalDate lastDay = occasion.lastDay();
        Optional<BenefitEndProposal> known = proposals.findLatest(spell.id(), job.id());
        if (known.isPresent() && known.get().isOpen()) {
            LapseCause cause = known.get().overtakenBy(occasion);
            if (cause == null) {
                return;
            }
            known.get().lapse(cause, by(), clock);
            // One is open at a time, in the database too.
            proposals.flush();
        }
        boolean decided = known.filter(BenefitEndProposal::isDecided)
                .filter(proposal -> proposal.workFrom().equals(from))
                .isPresent();
        if (from != null && lastDay != null && !decided) {
            LocalDate today = DutchCalendar.today(clock);
            proposals.persist(new BenefitEndProposal(
                    person,
                    spell.id(),
                    job.id(),
                    from,
                    lastDay,
                    job.hoursOn(from),
                    responsible(person, today),
                    DutchCalendar.plusWorkingDays(today, settings.days()),
                    by(),
                    clock));
        }
    }

    private @Nullable String responsible(UUID person, LocalDate day) {
        return team.findResponsible(person, settings.responsibleRoles(), day)
                .map(TeamMember::professional)
                .orElse(null);
    }

    /** Whose request led to a change; nobody's, when it was an event or a job. */
    private @Nullable String by() {
        return caller.isOfRequest() ? caller.user() : null;
    }

    private Occasion occasion(UUID person, Job job, BenefitSpell spell) {
        Occasion occasion = Occasion.of(
                job,
                new Occasion.Benefit(
                        spell.lastDay() == null && !spell.isAnnulled(),
                        spell.startDate(),
                        spell.reductions().stream()
                                .map(reduction -> new Occasion.Reduction(
                                        reduction.terms().fromDate(), spell.lowersUntil(reduction)))
                                .toList()),
                settings.hours(),
                DutchCalendar.today(clock));
        LocalDate from = occasion.workFrom();
        return from == null || benefits.concerned(spell, from).adults().contains(person)
                ? occasion
                : Occasion.none(LapseCause.PERSON_LEFT);
    }
}
