package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * How the hours of a person grow. Each step holds until the next, so there is neither gap nor overlap; the plan itself
 * has no end, the trajectory does.
 */
@Entity
public class HoursPlan extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "hours_step", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("validFrom")
    private List<HoursStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<HoursPlanVersion> history = new ArrayList<>();

    /** What others heard last; null: it was told before this was kept. */
    private @Nullable String toldSteps;

    @SuppressWarnings("NullAway")
    protected HoursPlan() {}

    /** The empty plan of a trajectory, whose id it takes. */
    public HoursPlan(UUID trajectoryId, UUID participantId, Clock clock) {
        super(trajectoryId, clock);
        this.participantId = participantId;
    }

    /**
     * Plans anew from the first of these steps on; what was planned before that day stays. A back-dated change overrides
     * what was planned after it.
     *
     * @param changes at least one step
     * @param keepLater whether steps that begin after the last of these stay
     * @param time the days on which the plan holds
     */
    public HoursPlanned change(
            Collection<HoursStep> changes, boolean keepLater, TimeInForce time, String by, Clock clock) {
        return change(changes, keepLater, HoursPlanCause.PLANNED, time, by, clock);
    }

    /** Plans more hours from a day on, as was proposed; what is planned later stays. */
    public HoursPlanned stepUp(HoursStep step, TimeInForce time, String by, Clock clock) {
        return change(List.of(step), true, HoursPlanCause.STEP_UP, time, by, clock);
    }

    /** Takes over what was planned elsewhere. */
    HoursPlanned carryOver(Collection<HoursStep> taken, TimeInForce time, String by, Clock clock) {
        return change(taken, false, HoursPlanCause.CARRIED_OVER, time, by, clock);
    }

    private HoursPlanned change(
            Collection<HoursStep> changes,
            boolean keepLater,
            HoursPlanCause cause,
            TimeInForce time,
            String by,
            Clock clock) {
        NavigableMap<LocalDate, HoursStep> changed = new TreeMap<>();
        changes.forEach(step -> changed.put(step.validFrom(), step));
        NavigableMap<LocalDate, HoursStep> result = new TreeMap<>(changed);
        for (HoursStep step : steps) {
            boolean before = step.validFrom().isBefore(changed.firstKey());
            boolean after = step.validFrom().isAfter(changed.lastKey());
            if (before || (after && keepLater)) {
                result.put(step.validFrom(), step);
            }
        }
        steps.clear();
        result.forEach((from, step) -> steps.add(step.until(result.higherKey(from))));
        HoursPlanned event = told(time.apply(steps), clock);
        history.add(new HoursPlanVersion(this, event.stamp(), cause, by));
        return event;
    }

    /**
     * The days on which the plan holds may have changed. The plan stays as it is, and is whole again when they move back; others
     * hear of no hours on other days.
     *
     * @return empty when others would hear what they know: that something was corrected that they may not know of, such as
     *     a reason, is then not told either
     */
    Optional<HoursPlanned> tell(TimeInForce time, Clock clock) {
        List<HoursStep> heard = time.apply(steps);
        return text(heard).equals(toldSteps) ? Optional.empty() : Optional.of(told(heard, clock));
    }

    private HoursPlanned told(List<HoursStep> heard, Clock clock) {
        toldSteps = text(heard);
        return new HoursPlanned(stamp(clock), participantId, heard);
    }

    private static String text(List<HoursStep> heard) {
        return heard.stream()
                .map(step -> step.validFrom() + ":"
                        + step.hoursPerWeek().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** Whether something is planned for a day before this one. */
    boolean beginsBefore(LocalDate day) {
        return steps.get(0).validFrom().isBefore(day);
    }

    /** What is planned from a day on; the step that holds on that day begins on it. */
    List<HoursStep> stepsFrom(LocalDate day) {
        List<HoursStep> from = new ArrayList<>();
        stepOn(day).ifPresent(step -> from.add(new HoursStep(day, step.hoursPerWeek(), step.days())));
        steps.stream().filter(step -> step.validFrom().isAfter(day)).forEach(from::add);
        return from;
    }

    /** The step that holds on a day; none before the first. */
    public Optional<HoursStep> stepOn(LocalDate day) {
        return stepOn(steps, day);
    }

    static Optional<HoursStep> stepOn(Collection<HoursStep> steps, LocalDate day) {
        return steps.stream().filter(step -> !step.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Hours on the day itself; empty when the step does not say on which days the person works. */
    public static Optional<BigDecimal> hoursOnDay(HoursStep step, LocalDate day) {
        if (step.days().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                step.days().contains(day.getDayOfWeek())
                        ? step.hoursPerWeek()
                                .divide(BigDecimal.valueOf(step.days().size()), 2, RoundingMode.HALF_UP)
                        : BigDecimal.ZERO);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Oldest first. */
    public List<HoursStep> steps() {
        return List.copyOf(steps);
    }
}
