package nl.doorstroom.participants.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Registers applications, and what came of them. */
@Singleton
public class BenefitApplications {

    /** Who applies again so soon need not tell again what is known (Participatiewet, since 1 January 2026). */
    private static final int REUSE_MONTHS = 12;

    private final BenefitApplicationRepository applications;
    private final HouseholdRepository households;
    private final BenefitSpellRepository spells;
    private final CodeLists codes;
    private final Event<BenefitApplicationRegistered> registered;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    BenefitApplications(
            BenefitApplicationRepository applications,
            HouseholdRepository households,
            BenefitSpellRepository spells,
            CodeLists codes,
            Event<BenefitApplicationRegistered> registered,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.applications = applications;
        this.households = households;
        this.spells = spells;
        this.codes = codes;
        this.registered = registered;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Registers that a participant applied; for a benefit of households, for the household of that day as far as there is one.
     *
     * @param kind code of list {@code benefit-kinds}
     * @throws ApplicationIsPending when one of the same kind is not decided. That tells something of people, so they have a
     *     line in the processing log, for which the transaction must not be rolled back: nothing is changed before.
     */
    public BenefitApplication register(UUID participantId, String kind, LocalDate appliedOn) {
        CodeList.Entry code = codes.require("benefit-kinds", kind, appliedOn, "/kind");
        households.awaitTurn();
        applications.findPending(participantId, kind).ifPresent(other -> {
            log.record("read-benefit-application", concerned(other));
            throw new ApplicationIsPending(other.id());
        });
        Optional<Household> household =
                code.is("perHousehold") ? households.findByMember(participantId, appliedOn) : Optional.empty();
        BenefitApplication application = new BenefitApplication(
                participantId,
                household.map(Household::id).orElse(null),
                kind,
                appliedOn,
                reusable(participantId, appliedOn),
                clock);
        BenefitApplicationRegistered event = application.register(
                household.map(known -> known.adults(appliedOn)).orElse(List.of(participantId)), caller.user(), clock);
        applications.persist(application);
        registered.fire(event);
        return application;
    }

    /** Says what came of an application. */
    public void decide(BenefitApplication application, Outcome outcome) {
        if (outcome.decidedOn().isBefore(application.appliedOn())) {
            throw InvalidInput.at("/decidedOn", "before-application", "It is before the application.");
        }
        if (outcome.rejectionReason() != null) {
            codes.require("application-rejection-reasons", outcome.rejectionReason(), outcome.decidedOn(), "/reason");
        }
        if (outcome.benefitId() != null) {
            requireBenefit(application, outcome.benefitId());
        }
        application.decide(outcome, caller.user(), clock);
        applications.flush();
    }

    /** Everybody for whom an application is. */
    public Set<UUID> concerned(BenefitApplication application) {
        UUID householdId = application.householdId();
        Set<UUID> people = householdId == null
                ? Set.of()
                : Set.copyOf(households.get(householdId).adults(application.appliedOn()));
        return people.isEmpty() ? Set.of(application.participantId()) : people;
    }

    private void requireBenefit(BenefitApplication application, UUID benefitId) {
        BenefitSpell spell;
        try {
            spell = spells.get(application.participantId(), benefitId);
        } catch (NotFound unknown) {
            spell = null;
        }
        if (spell == null || spell.isAnnulled()) {
            throw InvalidInput.at("/benefitId", "unknown-benefit", "The participant has no such benefit.");
        }
    }

    private @Nullable UUID reusable(UUID participantId, LocalDate appliedOn) {
        Set<String> kinds = codes.find("benefit-kinds").orElseThrow().codes().stream()
                .filter(kind -> kind.text("payer").equals("GEMEENTE"))
                .map(CodeList.Entry::code)
                .collect(Collectors.toSet());
        return spells.findLatestEnded(
                        participantId, kinds, DutchCalendar.plusMonths(appliedOn, -REUSE_MONTHS), appliedOn)
                .map(BenefitSpell::id)
                .orElse(null);
    }
}
