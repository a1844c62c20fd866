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

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;

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
     */
    public HoursPlanned change(Collection<HoursStep> changes, boolean keepLater, Clock clock) {
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
        return new HoursPlanned(stamp(clock), participantId, steps());
    }

    /**
     * The trajectory is over after a day. The plan stays as it is, and is whole again when the day moves; others hear of no
     * hours after it.
     */
    public HoursPlanned cut(LocalDate lastDay, Clock clock) {
        List<HoursStep> heard = new ArrayList<>(steps.stream()
                .filter(step -> !step.validFrom().isAfter(lastDay))
                .toList());
        heard.add(new HoursStep(lastDay.plusDays(1), BigDecimal.ZERO, List.of()));
        return new HoursPlanned(stamp(clock), participantId, List.copyOf(heard));
    }

    /** The step that holds on a day; none before the first. */
    public Optional<HoursStep> stepOn(LocalDate day) {
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
