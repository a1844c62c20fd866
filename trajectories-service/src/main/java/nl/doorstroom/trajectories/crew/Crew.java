package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** People who work together under a foreman, on so many places. */
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

    @Column(nullable = false)
    private int capacity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> workKinds;

    @Column(nullable = false)
    private LocalDate validFrom;

    @SuppressWarnings("NullAway")
    protected Crew() {}

    /**
     * @param organisation OIN of the organisation that executes the programme
     * @param foreman user id, or another reference by which the organisation knows its foreman
     * @param workKinds codes of list work-kinds
     */
    public Crew(
            UUID programmeId,
            String organisation,
            String name,
            String foreman,
            int capacity,
            Collection<String> workKinds,
            LocalDate validFrom,
            Clock clock) {
        super(clock);
        this.programmeId = programmeId;
        this.organisation = organisation;
        this.name = name;
        this.foreman = foreman;
        this.capacity = capacity;
        this.workKinds = workKinds.stream().distinct().toList();
        this.validFrom = validFrom;
    }

    public CrewOpened open(Clock clock) {
        return new CrewOpened(stamp(clock), id(), programmeId, capacity, validFrom);
    }

    /** Has another number of places from a day on. Nobody loses a place by it. */
    public CrewCapacityChanged changeCapacity(int places, LocalDate from, Clock clock) {
        capacity = places;
        return new CrewCapacityChanged(stamp(clock), id(), programmeId, places, from);
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
        if (day.isBefore(validFrom)) {
            throw new CrewIsNotOpen(id(), day);
        }
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

    public int capacity() {
        return capacity;
    }

    public List<String> workKinds() {
        return List.copyOf(workKinds);
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
