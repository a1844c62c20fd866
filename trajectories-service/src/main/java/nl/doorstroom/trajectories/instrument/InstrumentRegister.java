package nl.doorstroom.trajectories.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.ReasonClass;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.turn.PersonTurns;

/** What happens to instruments, within the limits of the law; {@code by} says who or what is the cause. */
@Singleton
public class InstrumentRegister {

    private final Registrations people;
    private final PersonTurns turns;
    private final InstrumentRepository instruments;
    private final InstrumentLimits limits;
    private final Tasks tasks;
    private final Event<InstrumentStarted> started;
    private final Event<InstrumentEnded> ended;
    private final Event<InstrumentAnnulled> annulled;
    private final Event<WageValueDetermined> determined;
    private final Clock clock;

    InstrumentRegister(
            InstrumentRepository instruments,
            InstrumentLimits limits,
            Tasks tasks,
            Event<InstrumentStarted> started,
            Event<InstrumentEnded> ended,
            Event<InstrumentAnnulled> annulled,
            Event<WageValueDetermined> determined,
            Clock clock,
            PersonTurns turns,
            Registrations people) {
        this.people = people;
        this.turns = turns;
        this.instruments = instruments;
        this.limits = limits;
        this.tasks = tasks;
        this.started = started;
        this.ended = ended;
        this.annulled = annulled;
        this.determined = determined;
        this.clock = clock;
    }

    /** A first measurement: a percentage of the statutory minimum wage, and its day. */
    public record Measurement(int percentage, LocalDate determinedOn) {}

    /**
     * Registers an instrument.
     *
     * @param trajectory locked by the caller
     * @param kind entry of the list instruments
     * @param measurement where the law asks for one
     * @throws InvalidInput naming the member that goes beyond a limit of the law or the by-law, or misses what they ask for
     */
    public Instrument start(
            Trajectory trajectory,
            CodeList.Entry kind,
            InstrumentFacts facts,
            @Nullable Measurement measurement,
            String by) {
        trajectory.requireUnderWay();
        InstrumentRules rules = limits.rules(kind);
        List<FieldError> faults = new ArrayList<>();
        if (rules.needsWageValue() && measurement == null) {
            faults.add(FieldError.at(
                    "/wageValue",
                    "wage-value-is-missing",
                    "Without a measured wage value the subsidy is possible at a flat rate only, as LKS_FORFAITAIR."));
        }
        if (!rules.needsWageValue() && measurement != null) {
            faults.add(FieldError.at("/wageValue", "not-allowed", "This kind has no wage value."));
        }
        if (!trajectory.covers(facts.startDate())) {
            faults.add(FieldError.at("/startDate", "outside-trajectory", "The trajectory does not cover this day."));
        }
        awaitTurn(trajectory.participantId());
        Instrument instrument = new Instrument(trajectory.id(), trajectory.participantId(), kind.code(), facts, clock);
        require(instrument, facts, rules, faults);
        InstrumentStarted event = instrument.start(by, clock);
        instruments.persistAndFlush(instrument);
        started.fire(event);
        if (measurement != null) {
            determine(instrument, measurement, by);
        }
        return instrument;
    }

    /** Corrects what was registered, or lets it go on for longer; the same limits hold. */
    public void correct(Instrument instrument, Trajectory trajectory, InstrumentFacts facts, String by) {
        List<FieldError> faults = new ArrayList<>();
        if (!trajectory.covers(facts.startDate())
                && !facts.startDate().equals(instrument.facts().startDate())) {
            faults.add(FieldError.at("/startDate", "outside-trajectory", "The trajectory does not cover this day."));
        }
        awaitTurn(instrument.participantId());
        require(instrument, facts, limits.rulesOf(instrument), faults);
        started.fire(instrument.correct(facts, by, clock));
        instruments.flush();
    }

    /** @param reason entry of the list instrument-end-reasons */
    public void end(Instrument instrument, LocalDate lastDay, CodeList.Entry reason, String by) {
        if (lastDay.isBefore(instrument.facts().startDate())) {
            throw InvalidInput.at("/lastDay", "before-start", "The instrument began later.");
        }
        ended.fire(instrument.end(lastDay, reason.code(), ReasonClass.valueOf(reason.text("reasonClass")), by, clock));
        forget(instrument);
    }

    /**
     * What ended on a day that turns out to be another ends anew; not at all when it had not begun by then.
     *
     * @param reason entry of the list instrument-end-reasons by which it ended
     */
    void correctEnd(Instrument instrument, LocalDate lastDay, CodeList.Entry reason, String by) {
        if (lastDay.isBefore(instrument.facts().startDate())) {
            annul(instrument, by);
            return;
        }
        ended.fire(instrument.correctEnd(lastDay, ReasonClass.valueOf(reason.text("reasonClass")), by, clock));
        instruments.flush();
    }

    /**
     * It did not end after all; the limits hold again.
     *
     * @param trajectory locked by the caller; one that is over takes back only what goes on without it
     */
    public void reopen(Instrument instrument, Trajectory trajectory, String by) {
        InstrumentRules rules = limits.rulesOf(instrument);
        if (!rules.outlastsTrajectory()) {
            trajectory.requireUnderWay();
        }
        awaitTurn(instrument.participantId());
        require(instrument, instrument.facts(), rules, new ArrayList<>());
        started.fire(instrument.reopen(by, clock));
        instruments.flush();
    }

    /** Another organisation goes on with it, and is reminded itself of what has to be measured. */
    void moveTo(Instrument instrument, UUID successor) {
        instrument.moveTo(successor, clock);
        forget(instrument);
    }

    public void annul(Instrument instrument, String by) {
        annulled.fire(instrument.annul(by, clock));
        forget(instrument);
    }

    /** @throws InvalidInput when its kind has no wage value */
    public void determine(Instrument instrument, Measurement measurement, String by) {
        InstrumentRules rules = limits.rulesOf(instrument);
        if (!rules.needsWageValue()) {
            throw InvalidInput.at("/percentage", "not-allowed", "This kind has no wage value.");
        }
        UUID before = instrument.newestMeasurement();
        determined.fire(
                instrument.determineWageValue(measurement.percentage(), measurement.determinedOn(), rules, by, clock));
        instruments.flush();
        if (before != null && !before.equals(instrument.newestMeasurement())) {
            tasks.complete(TaskKind.WAGE_VALUE_TO_REMEASURE, before, by);
        }
    }

    /** The law counts months over everything that a person has, also in trajectories of other organisations. */
    private void awaitTurn(UUID participantId) {
        turns.await("instruments", Collections.min(people.of(participantId)));
    }

    private void forget(Instrument instrument) {
        instruments.flush();
        UUID measured = instrument.newestMeasurement();
        if (measured != null) {
            tasks.lapse(TaskKind.WAGE_VALUE_TO_REMEASURE, measured);
        }
    }

    /** @param faults found before; all are told at once */
    private void require(Instrument instrument, InstrumentFacts facts, InstrumentRules rules, List<FieldError> faults) {
        if (rules.needsAdvice() && facts.adviceOn() == null) {
            faults.add(FieldError.at("/adviceOn", "advice-is-missing", "This kind needs the advice of UWV first."));
        }
        if (facts.adviceOn() != null && facts.adviceOn().isAfter(DutchCalendar.today(clock))) {
            faults.add(FieldError.at("/adviceOn", "in-the-future", "The day has not come."));
        }
        LocalDate planned = facts.plannedEnd();
        if (planned == null && rules.isLimited()) {
            faults.add(FieldError.at(
                    "/plannedEnd", "not-null", "The months of this kind are limited: its end is planned."));
        }
        if (planned != null && planned.isBefore(facts.startDate())) {
            faults.add(FieldError.at("/plannedEnd", "before-start", "It lies before the first day."));
        } else if (planned != null) {
            requireWithinLimits(instrument, facts.startDate(), planned, rules, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private void requireWithinLimits(
            Instrument instrument, LocalDate start, LocalDate end, InstrumentRules rules, List<FieldError> faults) {
        Integer most = rules.maxMonths();
        if (most != null) {
            LocalDate last = DutchCalendar.plusMonths(start, most).minusDays(1);
            if (end.isAfter(last)) {
                faults.add(FieldError.at(
                        "/plannedEnd",
                        "beyond-limit",
                        "This kind lasts [" + most + "] months at most: from this first day until [" + last + "]."));
            }
        }
        if (!rules.isLimited()) {
            return;
        }
        List<Instrument> others = instruments.listOfPerson(instrument.participantId(), instrument.kind()).stream()
                .filter(other -> !other.id().equals(instrument.id()))
                .toList();
        for (Instrument other : others) {
            LocalDate until = other.until();
            if (!other.facts().startDate().isAfter(end) && (until == null || !until.isBefore(start))) {
                throw new InstrumentsOverlap(other.id());
            }
        }
        Integer inAll = rules.lifetimeMonths();
        if (inAll != null) {
            LocalDate last = MonthsOfPerson.lastDay(start, inAll, spans(others));
            if (end.isAfter(last)) {
                faults.add(FieldError.at(
                        "/plannedEnd",
                        "beyond-limit",
                        last.isBefore(start)
                                ? "A person may have [" + inAll + "] months of this kind in all, and has had them."
                                : "A person may have [" + inAll + "] months of this kind in all: until [" + last
                                        + "] of what is left."));
            }
        }
    }

    private static List<MonthsOfPerson.Span> spans(List<Instrument> instruments) {
        List<MonthsOfPerson.Span> spans = new ArrayList<>();
        for (Instrument instrument : instruments) {
            LocalDate until = instrument.until();
            if (until != null) {
                spans.add(new MonthsOfPerson.Span(instrument.facts().startDate(), until));
            }
        }
        return spans;
    }
}
