package nl.doorstroom.trajectories.crew;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** People who work together under a foreman, on so many places, from a first day to a last. */
@Entity
public class Crew extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String foreman;

    /** As it was told last, whatever day it holds from; the version of the service before reads it. */
    @Column(nullable = false)
    private int capacity;

    @OneToMany(mappedBy = "crew", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @BatchSize(size = 100)
    private List<CapacityStep> capacities = new ArrayList<>();

    private @Nullable BigDecimal minimumHours;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> workKinds;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate lastDay;

    @Column(nullable = false)
    private boolean woundUp;

    @SuppressWarnings("NullAway")
    protected Crew() {}

    /**
     * @param organisation OIN of the organisation that executes the programme
     * @param foreman user id, or another reference by which the organisation knows its foreman
     * @param workKinds codes of list work-kinds
     * @param minimumHours who has fewer hours a week planned is not offered a place; null: any hours will do
     */
    public Crew(
            UUID programmeId,
            String organisation,
            String name,
            String foreman,
            int capacity,
            Collection<String> workKinds,
            @Nullable BigDecimal minimumHours,
            LocalDate validFrom,
            Clock clock) {
        super(clock);
        this.programmeId = programmeId;
        this.organisation = organisation;
        this.name = name;
        this.foreman = foreman;
        this.capacity = capacity;
        this.workKinds = workKinds.stream().distinct().toList();
        this.minimumHours = minimumHours;
        this.validFrom = validFrom;
    }

    /** Opens with the places of its first day. */
    public CrewOpened open(Clock clock) {
        capacities.add(new CapacityStep(this, validFrom, capacity, clock));
        return new CrewOpened(stamp(clock), id(), programmeId, capacity, validFrom);
    }

    /** Has another number of places from a day on, until the next step. Nobody loses a place by it. */
    public CrewCapacityChanged changeCapacity(int places, LocalDate from, Clock clock) {
        requireNotWoundUp();
        requireOpenOn(from);
        capacity = places;
        capacities.add(new CapacityStep(this, from, places, clock));
        return new CrewCapacityChanged(stamp(clock), id(), programmeId, places, from);
    }

    /** Is called, led and works otherwise; what is null stays as it is. */
    void change(
            @Nullable String newName,
            @Nullable String newForeman,
            @Nullable Collection<String> newWorkKinds,
            @Nullable BigDecimal newMinimumHours,
            Clock clock) {
        requireNotWoundUp();
        name = newName == null ? name : newName;
        foreman = newForeman == null ? foreman : newForeman;
        workKinds = newWorkKinds == null
                ? workKinds
                : newWorkKinds.stream().distinct().toList();
        minimumHours = newMinimumHours == null
                ? minimumHours
                // None is said as zero, because leaving it out says that it stays.
                : newMinimumHours.signum() == 0 ? null : newMinimumHours;
        stamp(clock);
    }

    /** Has a last day, or another one as long as that has not passed. */
    CrewClosed close(LocalDate day, Clock clock) {
        requireNotWoundUp();
        if (day.isBefore(validFrom)) {
            throw new CrewEndsBeforeItBegins(id(), validFrom, day);
        }
        lastDay = day;
        return new CrewClosed(stamp(clock), id(), programmeId, day);
    }

    /** Everything that was open of it is closed. */
    void windUp(Clock clock) {
        requireNotWoundUp();
        woundUp = true;
        stamp(clock);
    }

    private void requireNotWoundUp() {
        if (woundUp && lastDay != null) {
            throw new CrewIsClosed(id(), lastDay);
        }
    }

    /** Refuses who is in another programme, or in the same one elsewhere. */
    void requireSameProgramme(Trajectory trajectory) {
        if (!trajectory.programmeId().equals(programmeId)
                || !trajectory.organisation().equals(organisation)) {
            throw new TrajectoryOfOtherProgramme(trajectory.id(), programmeId);
        }
    }

    /** Refuses on a day that is not of its period. */
    public void requireOpenOn(LocalDate day) {
        if (day.isBefore(validFrom) || isOverOn(day)) {
            throw new CrewIsNotOpen(id(), day);
        }
    }

    /** Refuses after its last day. */
    void requireNotOverOn(LocalDate day) {
        if (isOverOn(day)) {
            throw new CrewIsNotOpen(id(), day);
        }
    }

    /** Whether a day lies after its last. */
    public boolean isOverOn(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    /** How many places it has on a day of its period. */
    public int capacityOn(LocalDate day) {
        var step = capacities().floorEntry(day);
        return step == null ? 0 : step.getValue();
    }

    /** The fewest places that it is known to have on any day from one on. */
    public int lowestCapacityFrom(LocalDate day) {
        return capacities().tailMap(day, false).values().stream().reduce(capacityOn(day), Math::min);
    }

    /** How many places it has, by the day from which on it has so many. */
    public NavigableMap<LocalDate, Integer> capacities() {
        NavigableMap<LocalDate, Integer> steps = new TreeMap<>();
        capacities.forEach(step -> steps.put(step.validFrom(), step.capacity()));
        return steps;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** OIN of the organisation that executes the programme. */
    public String organisation() {
        return organisation;
    }

    public String name() {
        return name;
    }

    public String foreman() {
        return foreman;
    }

    public List<String> workKinds() {
        return List.copyOf(workKinds);
    }

    /** Who has fewer hours a week planned is not offered a place; null: any hours will do. */
    public @Nullable BigDecimal minimumHours() {
        return minimumHours;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day of the crew, when it is known. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    boolean woundUp() {
        return woundUp;
    }
}
