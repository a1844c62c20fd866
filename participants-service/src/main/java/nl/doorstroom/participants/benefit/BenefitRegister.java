package nl.doorstroom.participants.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdChanged;
import nl.doorstroom.participants.household.HouseholdRegister;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.util.Objects.requireNonNull;

/**
 * Registers benefits where more than one spell is concerned: overlaps, and the restart that annuls an end. Whatever comes
 * in, and in whichever order, the same ends stand annulled.
 */
@Singleton
public class BenefitRegister {

    private final BenefitSpellRepository spells;
    private final HouseholdRegister households;
    private final HouseholdRepository knownHouseholds;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<BenefitStarted> started;
    private final Event<BenefitEnded> ended;
    private final Event<BenefitEndAnnulled> endAnnulled;
    private final Event<BenefitCorrected> corrected;
    private final ProcessingLog log;
    private final Clock clock;

    BenefitRegister(
            BenefitSpellRepository spells,
            HouseholdRegister households,
            HouseholdRepository knownHouseholds,
            CodeLists codes,
            CurrentTenant caller,
            Event<BenefitStarted> started,
            Event<BenefitEnded> ended,
            Event<BenefitEndAnnulled> endAnnulled,
            Event<BenefitCorrected> corrected,
            ProcessingLog log,
            Clock clock) {
        this.spells = spells;
        this.households = households;
        this.knownHouseholds = knownHouseholds;
        this.codes = codes;
        this.caller = caller;
        this.started = started;
        this.ended = ended;
        this.endAnnulled = endAnnulled;
        this.corrected = corrected;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Starts a benefit of the participant, or of the household to which the participant belongs on the first day.
     *
     * @param backdating code of list {@code backdating-reasons}; needed when the municipality grants it over more than three
     *     months back
     * @throws BenefitOverlaps when the holder has that kind of benefit in that time already. That tells something of people,
     *     so they have a line in the processing log, for which the transaction must not be rolled back: nothing is changed
     *     before.
     */
    public Start start(UUID participantId, String kind, LocalDate startDate, @Nullable String backdating) {
        CodeList.Entry code = codes.require("benefit-kinds", kind, startDate, "/kind");
        requireBackdating(code, startDate, backdating);
        boolean shared = code.is("perHousehold");
        knownHouseholds.awaitTurn();
        (shared ? households.find(participantId, startDate).map(Household::id) : Optional.of(participantId))
                .ifPresent(holder -> requireNoOther(spells.listOverlapping(holder, kind, startDate, null).stream()));
        Household household = households.of(participantId, startDate);
        BenefitSpell spell =
                new BenefitSpell(household.id(), shared ? household.id() : participantId, kind, startDate, clock);
        BenefitStarted event = spell.start(backdating, concerned(spell, household, startDate), caller.user(), clock);
        spells.persist(spell);
        started.fire(event);
        return new Start(spell, reconsider(spell));
    }

    /**
     * Ends a spell whose turn it is.
     *
     * @param reason code of list {@code benefit-end-reasons}
     * @param placementId the placement behind it, when it is known
     */
    public void end(BenefitSpell spell, LocalDate lastDay, String reason, @Nullable UUID placementId) {
        ended.fire(spell.end(
                lastDay, requireReason(reason, placementId, lastDay), concerned(spell, lastDay), caller.user(), clock));
        reconsider(spell);
    }

    /**
     * Replaces the dates or the reason of a spell whose turn it is by the right ones.
     *
     * @param lastDay null: it has not ended
     * @param reason code of list {@code benefit-end-reasons}; given exactly when the last day is
     * @param backdating code of list {@code backdating-reasons}; needed when days are granted over more than three months back
     * @throws BenefitOverlaps as a start does
     */
    public void correct(
            BenefitSpell spell,
            LocalDate startDate,
            @Nullable LocalDate lastDay,
            @Nullable String reason,
            @Nullable UUID placementId,
            @Nullable String backdating) {
        LocalDate granted = startDate.isBefore(spell.startDate()) ? startDate : LocalDate.MAX;
        requireBackdating(codes.entry("benefit-kinds", spell.kind()), granted, backdating);
        requireNoOther(spells.listOverlapping(spell.holderId(), spell.kind(), startDate, lastDay).stream()
                .filter(other -> !other.equals(spell)));
        BenefitCorrected event = spell.correct(
                startDate,
                lastDay,
                lastDay == null || reason == null ? null : requireReason(reason, placementId, lastDay),
                backdating,
                concerned(spell, lastDay == null ? latest(startDate, DutchCalendar.today(clock)) : lastDay),
                caller.user(),
                clock);
        requireSomebody(spell);
        corrected.fire(event);
        reconsider(spell);
    }

    /**
     * Annuls a spell whose turn it is, which was registered in error. An end that it annulled stands again.
     *
     * @param reason code of list {@code benefit-annulment-reasons}
     */
    public void annul(BenefitSpell spell, String reason) {
        codes.require("benefit-annulment-reasons", reason, DutchCalendar.today(clock), "/reason");
        corrected.fire(spell.annul(reason, concerned(spell, spell.startDate()), caller.user(), clock));
        reconsider(spell);
    }

    /** Judges ends anew, now that other people share a household: who they are decides which benefit is a restart. */
    void reconsider(@Observes HouseholdChanged event) {
        for (BenefitSpell spell : spells.listAround(event.householdId())) {
            if (spell.householdId().equals(event.householdId())) {
                requireSomebody(spell);
            }
            if (isCovered(spell)) {
                reconsiderEnd(spell);
            }
        }
    }

    /** Whom a spell concerns on a day. */
    public BenefitSpell.Household concerned(BenefitSpell spell, LocalDate on) {
        return concerned(spell, knownHouseholds.get(spell.householdId()), on);
    }

    /** Everybody whom a spell concerned at any moment of it. */
    public Set<UUID> everConcerned(BenefitSpell spell) {
        return spell.holderId().equals(spell.householdId())
                ? new TreeSet<>(
                        knownHouseholds.get(spell.householdId()).adultsBetween(spell.startDate(), spell.lastDay()))
                : Set.of(spell.holderId());
    }

    /**
     * Judges anew which ends last, now that a spell was started, ended or corrected: its own, and those that it restarted
     * or restarts.
     *
     * @return spells whose end was annulled by it
     */
    private List<UUID> reconsider(BenefitSpell changed) {
        List<UUID> annulled = new ArrayList<>();
        if (!isCovered(changed)) {
            return annulled;
        }
        for (BenefitSpell spell : spells.listAround(changed)) {
            boolean restarted = spell.isRestartedBy(changed) || changed.id().equals(spell.annulledBy());
            if (isCovered(spell) && (restarted || spell.equals(changed))) {
                reconsiderEnd(spell);
                if (changed.id().equals(spell.annulledBy())) {
                    annulled.add(spell.id());
                }
            }
        }
        return annulled;
    }

    /** An end is annulled once, also when several spells restart it, and as long as one of them does. */
    private void reconsiderEnd(BenefitSpell spell) {
        LocalDate lastDay = spell.lastDay();
        if (lastDay == null || spell.isAnnulled()) {
            return;
        }
        BenefitSpell.Household people = concerned(spell, lastDay);
        List<BenefitSpell> restarts = restarts(spell, people.adults());
        boolean annulled = restarts.stream().anyMatch(restart -> restart.id().equals(spell.annulledBy()));
        if (!annulled && !restarts.isEmpty()) {
            endAnnulled.fire(spell.annulEnd(restarts.get(0), people, caller.user(), clock));
            log.record("annul-benefit-end", everConcerned(spell));
        } else if (!annulled && spell.annulledBy() != null) {
            corrected.fire(spell.restoreEnd(reason(spell), people, caller.user(), clock));
            log.record("restore-benefit-end", everConcerned(spell));
        }
    }

    /**
     * The spells that restart a spell, the earliest first: covered ones of its household, or of one of its adults in
     * another household. A switch from one covered kind to another is a restart too: nobody left benefits.
     */
    private List<BenefitSpell> restarts(BenefitSpell spell, List<UUID> adults) {
        return spells.listAround(spell).stream()
                .filter(spell::isRestartedBy)
                .filter(this::isCovered)
                .filter(other -> other.householdId().equals(spell.householdId())
                        || !Collections.disjoint(
                                adults, concerned(other, other.startDate()).adults()))
                .toList();
    }

    /**
     * The municipality grants a benefit further back than {@link Backdating} only for a reason. What another administration
     * grants is registered as it is; and who ends or lowers a benefit back in time grants nothing.
     */
    private void requireBackdating(CodeList.Entry kind, LocalDate firstDay, @Nullable String backdating) {
        LocalDate today = DutchCalendar.today(clock);
        if (backdating != null) {
            codes.require("backdating-reasons", backdating, today, "/backdatingReason");
        } else if (kind.text("payer").equals("GEMEENTE") && Backdating.needsReason(firstDay, today)) {
            throw InvalidInput.at(
                    "/backdatingReason",
                    "backdating-reason-required",
                    "A grant over more than [" + Backdating.MONTHS + "] months back needs a reason.");
        }
    }

    private boolean isCovered(BenefitSpell spell) {
        return codes.entry("benefit-kinds", spell.kind()).is("covered");
    }

    private BenefitSpell.EndReason requireReason(String code, @Nullable UUID placementId, LocalDate lastDay) {
        return reason(codes.require("benefit-end-reasons", code, lastDay, "/reason"), placementId);
    }

    /** Why a spell that has ended did. */
    private BenefitSpell.EndReason reason(BenefitSpell spell) {
        return reason(
                codes.entry("benefit-end-reasons", requireNonNull(spell.endReason())),
                spell.placementId().orElse(null));
    }

    private static BenefitSpell.EndReason reason(CodeList.Entry code, @Nullable UUID placementId) {
        return new BenefitSpell.EndReason(code.code(), ReasonClass.valueOf(code.text("reasonClass")), placementId);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void requireNoOther(Stream<BenefitSpell> overlapping) {
        overlapping.findFirst().ifPresent(other -> {
            log.record("register-known-benefit", everConcerned(other));
            throw new BenefitOverlaps(other.id());
        });
    }

    private void requireSomebody(BenefitSpell spell) {
        if (everConcerned(spell).isEmpty()) {
            throw new BenefitOfNobody(spell.householdId());
        }
    }

    private static BenefitSpell.Household concerned(BenefitSpell spell, Household household, LocalDate on) {
        List<UUID> adults =
                spell.holderId().equals(household.id()) ? household.adultsAround(on) : List.of(spell.holderId());
        return new BenefitSpell.Household(household.id(), adults, household.personsOn(on));
    }

    /** @param annulled spells whose end this start annulled */
    public record Start(BenefitSpell spell, List<UUID> annulled) {}
}
