package nl.doorstroom.trajectories.overlap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.programme.Programme;

/** What takes so much of somebody's time that a person has one of it at a time. */
@Entity
public class OverlapGroup extends Aggregate {

    @Column(nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> kinds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<UUID> programmeIds;

    @Column(nullable = false)
    private boolean crewPlaces;

    @Column(nullable = false)
    private boolean active = true;

    @SuppressWarnings("NullAway")
    protected OverlapGroup() {}

    @SuppressWarnings("NullAway")
    private OverlapGroup(Clock clock) {
        super(clock);
    }

    /**
     * @param kinds codes of list programme-kinds: every trajectory in a programme of such a kind counts
     * @param programmeIds programmes of which every trajectory counts
     * @param crewPlaces whether a place in a crew counts, in whatever programme
     */
    public static OverlapGroup of(
            String name, Collection<String> kinds, Collection<UUID> programmeIds, boolean crewPlaces, Clock clock) {
        OverlapGroup group = new OverlapGroup(clock);
        group.change(name, kinds, programmeIds, crewPlaces, true, clock);
        return group;
    }

    /** It holds for what is asked from now on; what goes together already stays. */
    public void change(
            String newName,
            Collection<String> newKinds,
            Collection<UUID> newProgrammes,
            boolean withCrewPlaces,
            boolean holds,
            Clock clock) {
        name = newName;
        kinds = newKinds.stream().sorted().distinct().toList();
        programmeIds = newProgrammes.stream().sorted().distinct().toList();
        crewPlaces = withCrewPlaces;
        active = holds;
        stamp(clock);
    }

    boolean counts(Programme programme) {
        return kinds.contains(programme.kind()) || programmeIds.contains(programme.id());
    }

    public String name() {
        return name;
    }

    public List<String> kinds() {
        return List.copyOf(kinds);
    }

    public List<UUID> programmeIds() {
        return List.copyOf(programmeIds);
    }

    public boolean crewPlaces() {
        return crewPlaces;
    }

    /** Whether it holds. */
    public boolean active() {
        return active;
    }
}
