package nl.doorstroom.trajectories.attendance;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.trajectories.hours.PlannedHours;
import nl.doorstroom.trajectories.hours.TrajectoryHours;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** Holds what was told of the days of a trajectory against what was planned for it. */
@Singleton
public class HoursProgresses {

    private final AttendanceRepository entries;
    private final TrajectoryHours planned;
    private final CodeLists codes;

    HoursProgresses(AttendanceRepository entries, TrajectoryHours planned, CodeLists codes) {
        this.entries = entries;
        this.planned = planned;
        this.codes = codes;
    }

    /** From one day to another, both included. */
    public HoursProgress of(Trajectory trajectory, LocalDate from, LocalDate until) {
        return HoursProgress.of(from, until, plan(trajectory), told(trajectory, from, until), this::absence);
    }

    /** The same for each week. */
    public List<HoursProgress> byWeek(Trajectory trajectory, LocalDate from, LocalDate until) {
        return HoursProgress.byWeek(from, until, plan(trajectory), told(trajectory, from, until), this::absence);
    }

    private PlannedHours plan(Trajectory trajectory) {
        return planned.plannedFor(trajectory);
    }

    private List<AttendanceFacts> told(Trajectory trajectory, LocalDate from, LocalDate until) {
        return entries.listRecorded(trajectory.id(), from, until).stream()
                .map(AttendanceEntry::facts)
                .toList();
    }

    private AbsenceOf absence(String code) {
        return AbsenceOf.of(codes.entry(AttendanceRegister.CODE_LIST, code));
    }
}
