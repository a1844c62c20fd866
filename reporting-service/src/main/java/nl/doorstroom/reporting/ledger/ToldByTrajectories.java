package nl.doorstroom.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.AlternativeVersion;
import nl.doorstroom.reporting.fact.AttendanceVersion;
import nl.doorstroom.reporting.fact.ExecutingFrom;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.InstrumentVersion;
import nl.doorstroom.reporting.fact.MilestoneVersion;
import nl.doorstroom.reporting.fact.Recorded;
import nl.doorstroom.reporting.fact.TrajectoryVersion;
import nl.doorstroom.reporting.fact.WorkedDay;

/** Programmes, trajectories and crew places. */
interface ToldByTrajectories extends Told {

    /** Here every event has one day: that from which it holds. */
    LocalDate validFrom();

    @Override
    default LocalDate day() {
        return validFrom();
    }

    /** What is told of one trajectory. */
    interface OfTrajectory extends ToldByTrajectories {

        UUID trajectoryId();

        UUID participantId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), trajectoryId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    record TrajectoryRegistered(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom)
            implements OfTrajectory {

        public TrajectoryRegistered {
            Told.requireAll(trajectoryId, participantId, programmeId, organisation, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new TrajectoryVersion(
                    recorded,
                    trajectoryId,
                    participantId,
                    programmeId,
                    null,
                    null,
                    new ExecutingFrom(validFrom, organisation),
                    null,
                    false);
        }
    }

    /** Tells who executes it as well; that is taken from here only when the registration is not known. */
    record TrajectoryStarted(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom)
            implements OfTrajectory {

        public TrajectoryStarted {
            Told.requireAll(trajectoryId, participantId, programmeId, organisation, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new TrajectoryVersion(
                    recorded,
                    trajectoryId,
                    participantId,
                    programmeId,
                    validFrom,
                    null,
                    before == null ? new ExecutingFrom(validFrom, organisation) : null,
                    null,
                    false);
        }
    }

    /** A pause belongs to the trajectory: nothing that is counted changes. */
    record TrajectoryPausedOrResumed(UUID trajectoryId, UUID participantId, LocalDate validFrom)
            implements OfTrajectory {

        public TrajectoryPausedOrResumed {
            Told.requireAll(trajectoryId, participantId, validFrom);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }

    record TrajectoryEnded(UUID trajectoryId, UUID participantId, LocalDate validFrom, String outcome)
            implements OfTrajectory {

        private static final String NEVER_WAS = "ENTERED_IN_ERROR";

        public TrajectoryEnded {
            Told.requireAll(trajectoryId, participantId, validFrom, outcome);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof TrajectoryVersion known
                    ? new TrajectoryVersion(
                            recorded,
                            trajectoryId,
                            participantId,
                            known.programmeId(),
                            known.start(),
                            validFrom,
                            null,
                            known.successorId(),
                            outcome.equals(NEVER_WAS))
                    : null;
        }
    }

    /**
     * The trajectory ends here and goes on as its successor. A placement that still names this one belongs to the
     * organisation that took over all the same, so that is kept too.
     */
    record TrajectoryTransferred(
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            String toOrganisation,
            @Nullable UUID successorId)
            implements OfTrajectory {

        public TrajectoryTransferred {
            Told.requireAll(trajectoryId, participantId, validFrom, toOrganisation);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof TrajectoryVersion known
                    ? new TrajectoryVersion(
                            recorded,
                            trajectoryId,
                            participantId,
                            known.programmeId(),
                            known.start(),
                            successorId == null ? known.lastDay() : validFrom.minusDays(1),
                            new ExecutingFrom(validFrom, toOrganisation),
                            successorId,
                            false)
                    : null;
        }
    }

    /** What is told of one milestone. */
    interface OfMilestone extends ToldByTrajectories {

        UUID milestoneId();

        UUID trajectoryId();

        UUID participantId();

        @Nullable
        String gapKind();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), milestoneId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }

        default MilestoneVersion version(
                Recorded recorded, @Nullable LocalDate plannedOn, @Nullable LocalDate closedOn, boolean reached) {
            return new MilestoneVersion(
                    recorded, milestoneId(), participantId(), trajectoryId(), plannedOn, closedOn, reached, gapKind());
        }
    }

    /** One that was closed too early is planned again: it has been planned since the first time. */
    record MilestonePlanned(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String gapKind) implements OfMilestone {

        public MilestonePlanned {
            Told.requireAll(milestoneId, trajectoryId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            LocalDate first = plannedOn(before);
            return version(recorded, first == null ? validFrom : first, null, false);
        }
    }

    record MilestoneReached(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String gapKind) implements OfMilestone {

        public MilestoneReached {
            Told.requireAll(milestoneId, trajectoryId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return version(recorded, plannedOn(before), validFrom, true);
        }
    }

    record MilestoneDropped(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String gapKind) implements OfMilestone {

        public MilestoneDropped {
            Told.requireAll(milestoneId, trajectoryId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return version(recorded, plannedOn(before), validFrom, false);
        }
    }

    private static @Nullable LocalDate plannedOn(@Nullable Fact before) {
        return before instanceof MilestoneVersion known ? known.plannedOn() : null;
    }

    /** What is told of one alternative for paid work. */
    interface OfAlternative extends ToldByTrajectories {

        UUID alternativeId();

        UUID participantId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), alternativeId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    record AlternativeStarted(
            UUID alternativeId, UUID trajectoryId, UUID participantId, String kind, LocalDate validFrom)
            implements OfAlternative {

        public AlternativeStarted {
            Told.requireAll(alternativeId, trajectoryId, participantId, kind, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new AlternativeVersion(
                    recorded, alternativeId, participantId, trajectoryId, kind, validFrom, null, false);
        }
    }

    /** @param endDate before the first day it says that it never was */
    record AlternativeEnded(UUID alternativeId, UUID participantId, LocalDate endDate) implements OfAlternative {

        public AlternativeEnded {
            Told.requireAll(alternativeId, participantId, endDate);
        }

        @Override
        public LocalDate validFrom() {
            return endDate;
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof AlternativeVersion known
                    ? new AlternativeVersion(
                            recorded,
                            alternativeId,
                            participantId,
                            known.trajectoryId(),
                            known.kind(),
                            known.start(),
                            endDate,
                            endDate.isBefore(known.start()))
                    : null;
        }
    }

    /** What is told of one instrument of a trajectory. */
    interface OfInstrument extends ToldByTrajectories {

        UUID instrumentId();

        UUID participantId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), instrumentId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    /** Corrected, prolonged or opened again it is told whole, and has no end; what was measured stays so. */
    record InstrumentStarted(
            UUID instrumentId,
            UUID trajectoryId,
            UUID participantId,
            String kind,
            LocalDate validFrom,
            @Nullable LocalDate plannedEnd,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable UUID employerId,
            @Nullable UUID placementId,
            @Nullable UUID workplaceId)
            implements OfInstrument {

        public InstrumentStarted {
            Told.requireAll(instrumentId, trajectoryId, participantId, kind, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new InstrumentVersion(
                    recorded,
                    instrumentId,
                    participantId,
                    trajectoryId,
                    kind,
                    validFrom,
                    plannedEnd,
                    null,
                    hoursPerWeek,
                    employerId,
                    placementId,
                    workplaceId,
                    before instanceof InstrumentVersion known ? known.wageValueOn() : null,
                    false);
        }
    }

    record InstrumentEnded(UUID instrumentId, UUID participantId, LocalDate validFrom) implements OfInstrument {

        public InstrumentEnded {
            Told.requireAll(instrumentId, participantId, validFrom);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof InstrumentVersion known
                    ? next(known, recorded, validFrom, known.wageValueOn(), false)
                    : null;
        }
    }

    record InstrumentAnnulled(UUID instrumentId, UUID participantId, LocalDate validFrom) implements OfInstrument {

        public InstrumentAnnulled {
            Told.requireAll(instrumentId, participantId, validFrom);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof InstrumentVersion known
                    ? next(known, recorded, known.lastDay(), known.wageValueOn(), true)
                    : null;
        }
    }

    record WageValueDetermined(UUID instrumentId, UUID participantId, LocalDate validFrom) implements OfInstrument {

        public WageValueDetermined {
            Told.requireAll(instrumentId, participantId, validFrom);
        }

        @Override
        public @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return before instanceof InstrumentVersion known
                    ? next(
                            known,
                            recorded,
                            known.lastDay(),
                            known.wageValueOn() == null || known.wageValueOn().isBefore(validFrom)
                                    ? validFrom
                                    : known.wageValueOn(),
                            known.annulled())
                    : null;
        }
    }

    private static InstrumentVersion next(
            InstrumentVersion known,
            Recorded recorded,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate wageValueOn,
            boolean annulled) {
        return new InstrumentVersion(
                recorded,
                known.instrumentId(),
                known.participantId(),
                known.trajectoryId(),
                known.kind(),
                known.start(),
                known.plannedEnd(),
                lastDay,
                known.hoursPerWeek(),
                known.employerId(),
                known.placementId(),
                known.workplaceId(),
                wageValueOn,
                annulled);
    }

    record HoursWorked(
            UUID attendanceId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            LocalDate day,
            BigDecimal workedHours,
            boolean annulled)
            implements ToldByTrajectories {

        public HoursWorked {
            Told.requireAll(attendanceId, participantId, programmeId, organisation, day, workedHours);
        }

        @Override
        public LocalDate validFrom() {
            return day;
        }

        @Override
        public Set<UUID> subjects() {
            return Told.together(people(), attendanceId);
        }

        @Override
        public Set<UUID> people() {
            return Set.of(participantId);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new WorkedDay(
                    recorded, attendanceId, participantId, programmeId, organisation, day, workedHours, annulled);
        }
    }

    /** What is told of the visit of one known person to a group session. */
    interface OfAttendance extends ToldByTrajectories {

        UUID attendanceId();

        UUID programmeId();

        UUID participantId();

        @Override
        default Set<UUID> subjects() {
            return Told.together(people(), attendanceId());
        }

        @Override
        default Set<UUID> people() {
            return Set.of(participantId());
        }
    }

    record GroupSessionAttended(UUID attendanceId, UUID programmeId, UUID participantId, LocalDate validFrom)
            implements OfAttendance {

        public GroupSessionAttended {
            Told.requireAll(attendanceId, programmeId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new AttendanceVersion(recorded, attendanceId, participantId, programmeId, validFrom, false);
        }
    }

    record GroupSessionAttendanceAnnulled(UUID attendanceId, UUID programmeId, UUID participantId, LocalDate validFrom)
            implements OfAttendance {

        public GroupSessionAttendanceAnnulled {
            Told.requireAll(attendanceId, programmeId, participantId, validFrom);
        }

        @Override
        public Fact after(@Nullable Fact before, Recorded recorded) {
            return new AttendanceVersion(recorded, attendanceId, participantId, programmeId, validFrom, true);
        }
    }

    /** What is counted by itself and not per person; the figure reads its fields from the fact. */
    interface OfNobody extends ToldByTrajectories {

        @Override
        default Set<UUID> subjects() {
            return Set.of();
        }

        @Override
        default Set<UUID> people() {
            return Set.of();
        }

        @Override
        default @Nullable Fact after(@Nullable Fact before, Recorded recorded) {
            return null;
        }
    }

    record ProgrammePublished(String organisation, LocalDate validFrom) implements OfNobody {

        public ProgrammePublished {
            Told.requireAll(organisation, validFrom);
        }
    }

    /** Who came is told by the visits of the known; of the others nobody is named. */
    record GroupSessionHeld(UUID programmeId, LocalDate validFrom, Integer anonymousCount) implements OfNobody {

        public GroupSessionHeld {
            Told.requireAll(programmeId, validFrom, anonymousCount);
        }
    }

    record CrewWorkRecorded(UUID programmeId, LocalDate validFrom, String kind, BigDecimal hours) implements OfNobody {

        public CrewWorkRecorded {
            Told.requireAll(programmeId, validFrom, kind, hours);
        }
    }

    record CrewChanged(UUID programmeId, LocalDate validFrom) implements OfNobody {

        public CrewChanged {
            Told.requireAll(programmeId, validFrom);
        }
    }

    /**
     * What is told of one place of a crew, or of an offer of one.
     *
     * <p>The person is null once forgotten: places go on being counted.
     */
    interface OfCrewPlace extends OfNobody {

        @Nullable
        UUID participantId();

        @Override
        default Set<UUID> people() {
            UUID participant = participantId();
            return participant == null ? Set.of() : Set.of(participant);
        }
    }

    /** @param freedPlaceId the place whose leaving made this seat free; null for a seat that nobody left */
    record CrewPlaceUsed(
            UUID crewId,
            @Nullable UUID freedPlaceId,
            @Nullable UUID participantId,
            LocalDate validFrom) implements OfCrewPlace {

        public CrewPlaceUsed {
            Told.requireAll(crewId, validFrom);
        }
    }

    record CrewPlaceFreed(
            UUID crewId, String cause, @Nullable UUID participantId, LocalDate validFrom) implements OfCrewPlace {

        public CrewPlaceFreed {
            Told.requireAll(crewId, cause, validFrom);
        }
    }
}
