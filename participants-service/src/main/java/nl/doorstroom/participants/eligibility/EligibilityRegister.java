package nl.doorstroom.participants.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.label.LabelFacts;
import nl.doorstroom.participants.label.LabelRegister;
import nl.doorstroom.participants.label.VaultPurpose;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Decides who may take part in what. The vault is opened when nothing else decides, and for this alone. */
@Singleton
public class EligibilityRegister {

    private final EligibilityRepository eligibilities;
    private final EligibilityRules rules;
    private final KnownProgrammes programmes;
    private final BenefitSpellRepository benefits;
    private final LabelRegister labels;
    private final CurrentTenant caller;
    private final Event<EligibilityDecided> decided;
    private final Clock clock;

    EligibilityRegister(
            EligibilityRepository eligibilities,
            EligibilityRules rules,
            KnownProgrammes programmes,
            BenefitSpellRepository benefits,
            LabelRegister labels,
            CurrentTenant caller,
            Event<EligibilityDecided> decided,
            Clock clock) {
        this.eligibilities = eligibilities;
        this.rules = rules;
        this.programmes = programmes;
        this.benefits = benefits;
        this.labels = labels;
        this.caller = caller;
        this.decided = decided;
        this.clock = clock;
    }

    /**
     * Decides whether a person may take part in a programme today: by one of the rules that it names.
     *
     * @throws InvalidInput when no such programme is known
     * @throws ProgrammeAsksForNothing when it names no rule
     * @throws EligibilityHasNoRule when it names one that is not there today
     */
    public Eligibility decide(Participant person, UUID programmeId) {
        LocalDate today = DutchCalendar.today(clock);
        EligibilityDecision.Outcome outcome = outcome(person, rules(programmeId, today), today);
        Optional<Eligibility> known = eligibilities.lock(person.id(), programmeId);
        Eligibility eligibility = known.orElseGet(() -> new Eligibility(person.id(), programmeId, clock));
        EligibilityDecided event = eligibility.decide(outcome, caller.user(), clock);
        if (known.isEmpty()) {
            eligibilities.persist(eligibility);
        }
        decided.fire(event);
        eligibilities.flush();
        return eligibility;
    }

    private List<EligibilityRule> rules(UUID programmeId, LocalDate day) {
        List<String> codes = programmes
                .eligibilities(programmeId)
                .orElseThrow(
                        () -> InvalidInput.at("/programmeId", "unknown-programme", "No such programme is known here."));
        if (codes.isEmpty()) {
            throw new ProgrammeAsksForNothing(programmeId);
        }
        return codes.stream()
                .map(code -> rules.find(code, day).orElseThrow(() -> new EligibilityHasNoRule(programmeId, code)))
                .toList();
    }

    private EligibilityDecision.Outcome outcome(Participant person, List<EligibilityRule> asked, LocalDate day) {
        Optional<LocalDate> until = heldUntil(person, asked, day);
        return new EligibilityDecision.Outcome(
                until.isPresent(),
                asked.stream().map(EligibilityRule::text).collect(Collectors.joining("; of ")),
                asked.stream().map(EligibilityRule::name).collect(Collectors.joining(" ")),
                day,
                until.orElse(null));
    }

    private Optional<LocalDate> heldUntil(Participant person, List<EligibilityRule> asked, LocalDate day) {
        Set<String> kinds = benefits.listByParticipant(person.id()).stream()
                .filter(spell -> runs(spell, day))
                .map(BenefitSpell::kind)
                .collect(Collectors.toSet());
        List<EligibilityRule> met = asked.stream()
                .filter(rule -> rule.admits(person.birthDate(), kinds, day))
                .toList();
        Optional<LocalDate> withoutLabels =
                last(person, met.stream().filter(rule -> !rule.asksForLabels()).toList(), List.of(), day);
        List<EligibilityRule> ofLabels =
                met.stream().filter(EligibilityRule::asksForLabels).toList();
        return withoutLabels.isPresent() || ofLabels.isEmpty()
                ? withoutLabels
                : last(person, ofLabels, labels.use(person.id(), VaultPurpose.ELIGIBILITY, day), day);
    }

    private static Optional<LocalDate> last(
            Participant person, List<EligibilityRule> met, List<LabelFacts> held, LocalDate day) {
        return met.stream()
                .flatMap(rule -> rule.holdsUntil(person.birthDate(), held, day).stream())
                .max(LocalDate::compareTo);
    }

    private static boolean runs(BenefitSpell spell, LocalDate day) {
        LocalDate last = spell.lastDay();
        return !day.isBefore(spell.startDate()) && (last == null || !day.isAfter(last));
    }
}
