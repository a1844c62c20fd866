package nl.doorstroom.participants.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdRegister;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Registers benefits where more than one spell is concerned: overlaps, and the restart that annuls an end. */
@Singleton
public class BenefitRegister {

    private final BenefitSpellRepository spells;
    private final HouseholdRegister households;
    private final HouseholdRepository knownHouseholds;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<BenefitStarted> started;
    private final Event<BenefitEndAnnulled> endAnnulled;
    private final Event<BenefitCorrected> corrected;
    private final Clock clock;

    BenefitRegister(
            BenefitSpellRepository spells,
            HouseholdRegister households,
            HouseholdRepository knownHouseholds,
            CodeLists codes,
            CurrentTenant caller,
            Event<BenefitStarted> started,
            Event<BenefitEndAnnulled> endAnnulled,
            Event<BenefitCorrected> corrected,
            Clock clock) {
        this.spells = spells;
        this.households = households;
        this.knownHouseholds = knownHouseholds;
        this.codes = codes;
        this.caller = caller;
        this.started = started;
        this.endAnnulled = endAnnulled;
        this.corrected = corrected;
        this.clock = clock;
    }

    /**
     * Starts a benefit of the participant, or of the household to which the participant belongs on the first day.
     *
     * @throws BenefitOverlaps when the holder has that kind of benefit in that time already
     */
    public Start start(UUID participantId, String kind, LocalDate startDate) {
        CodeList.Entry code = codes.require("benefit-kinds", kind, startDate, "/kind");
        Household household = households.of(participantId, startDate);
        UUID holder = code.is("perHousehold") ? household.id() : participantId;
        BenefitSpell spell = new BenefitSpell(household.id(), holder, kind, startDate, clock);
        requireNoOverlap(spell, startDate, null);
        BenefitStarted event = spell.start(concerned(spell, household, startDate), caller.user(), clock);
        spells.persist(spell);
        started.fire(event);
        return new Start(spell, code.is("covered") ? annulEnds(spell, household) : List.of());
    }

    /** Replaces the dates or the reason of a spell by the right ones. */
    public void correct(
            BenefitSpell spell,
            LocalDate startDate,
            @Nullable LocalDate lastDay,
            BenefitSpell.@Nullable EndReason reason) {
        requireNoOverlap(spell, startDate, lastDay);
        corrected.fire(spell.correct(
                startDate,
                lastDay,
                reason,
                concerned(spell, lastDay == null ? latest(startDate, DutchCalendar.today(clock)) : lastDay),
                caller.user(),
                clock));
    }

    /** Whom a spell concerns on a day. */
    public BenefitSpell.Household concerned(BenefitSpell spell, LocalDate on) {
        return concerned(spell, knownHouseholds.get(spell.householdId()), on);
    }

    /** Everybody whom a spell concerned at any moment of it, the one who is asked for included. */
    public Set<UUID> everConcerned(BenefitSpell spell, UUID participantId) {
        Set<UUID> people = new TreeSet<>(Set.of(participantId));
        if (spell.holderId().equals(spell.householdId())) {
            people.addAll(knownHouseholds.get(spell.householdId()).adultsBetween(spell.startDate(), spell.lastDay()));
        }
        return people;
    }

    /** A switch from one covered kind to another is a restart too: the household did not leave benefits. */
    private List<UUID> annulEnds(BenefitSpell restart, Household household) {
        List<UUID> annulled = new ArrayList<>();
        for (BenefitSpell earlier : spells.listEndedBefore(restart.householdId(), restart.startDate())) {
            if (codes.entry("benefit-kinds", earlier.kind()).is("covered")
                    && earlier.isRestartedBy(restart.startDate())) {
                endAnnulled.fire(earlier.annulEnd(
                        restart, concerned(earlier, household, restart.startDate()), caller.user(), clock));
                annulled.add(earlier.id());
            }
        }
        return annulled;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void requireNoOverlap(BenefitSpell spell, LocalDate start, @Nullable LocalDate last) {
        spells.findOverlap(spell.holderId(), spell.kind(), start, last, spell.id())
                .ifPresent(other -> {
                    throw new BenefitOverlaps(other.id());
                });
    }

    private static BenefitSpell.Household concerned(BenefitSpell spell, Household household, LocalDate on) {
        List<UUID> adults =
                spell.holderId().equals(household.id()) ? household.adultsOnOrAfter(on) : List.of(spell.holderId());
        return new BenefitSpell.Household(household.id(), adults, household.persons());
    }

    /** @param annulled spells whose end was annulled by this start */
    public record Start(BenefitSpell spell, List<UUID> annulled) {}
}
