package nl.doorstroom.trajectories.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursPlanRepository;
import nl.doorstroom.trajectories.hours.HoursStep;
import nl.doorstroom.trajectories.milestone.MilestoneRepository;
import nl.doorstroom.trajectories.milestone.MilestoneStatus;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.stage.StageTemplateVersion;
import nl.doorstroom.trajectories.stage.StageTemplates;
import nl.doorstroom.trajectories.stage.StageTracks;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** Brings together what a person is going to do, as it is now. */
@Singleton
public class Plans {

    private final PlanGoals goals;
    private final MilestoneRepository milestones;
    private final HoursPlanRepository hours;
    private final StageTemplates templates;
    private final StageTracks tracks;
    private final ProgrammeRepository programmes;
    private final CodeLists codes;
    private final EntityManager entities;

    Plans(
            PlanGoals goals,
            MilestoneRepository milestones,
            HoursPlanRepository hours,
            StageTemplates templates,
            StageTracks tracks,
            ProgrammeRepository programmes,
            CodeLists codes,
            EntityManager entities) {
        this.goals = goals;
        this.milestones = milestones;
        this.hours = hours;
        this.templates = templates;
        this.tracks = tracks;
        this.programmes = programmes;
        this.codes = codes;
        this.entities = entities;
    }

    public Plan of(Trajectory trajectory) {
        return of(trajectory, trajectory.startDate() == null);
    }

    /** As it was until this moment, in which the trajectory starts and is in no stage yet. */
    Plan beforeStart(Trajectory trajectory) {
        return of(trajectory, true);
    }

    private Plan of(Trajectory trajectory, boolean ahead) {
        UUID id = trajectory.id();
        Programme programme = programmes.get(trajectory.programmeId());
        LocalDate started = trajectory.startDate();
        return new Plan(
                goals.findByIdOptional(id).map(PlanGoal::goal).orElse(null),
                milestones.listByTrajectory(id).stream()
                        .filter(milestone -> milestone.status() != MilestoneStatus.NO_LONGER_NEEDED)
                        .map(milestone -> new Plan.Step(
                                milestone.title(), milestone.dueDate(), milestone.status() == MilestoneStatus.REACHED))
                        .toList(),
                stages(trajectory, ahead),
                hours.findByIdOptional(id).map(HoursPlan::steps).orElse(List.<HoursStep>of()).stream()
                        .map(step -> new Plan.Hours(step.validFrom(), step.hoursPerWeek()))
                        .toList(),
                crewFrom(id).orElse(null),
                programme.features().contains(ProgrammeFeature.TALKS),
                programme.voluntary(),
                started == null ? trajectory.plannedStart() : started,
                started != null,
                trajectory.plannedEnd() == null && started == null && trajectory.plannedStart() != null
                        ? programme.plannedEnd(trajectory.plannedStart())
                        : trajectory.plannedEnd());
    }

    private List<String> stages(Trajectory trajectory, boolean ahead) {
        UUID programme = trajectory.programmeId();
        Optional<StageTemplateVersion> version = tracks.findByTrajectory(trajectory.id())
                .flatMap(track -> templates.findVersion(programme, track.templateNumber()))
                .or(() -> ahead ? templates.findNewest(programme) : Optional.empty());
        return version.map(StageTemplateVersion::stages).orElse(List.of()).stream()
                .map(code -> codes.entry("programme-stages", code).nl())
                .toList();
    }

    private Optional<LocalDate> crewFrom(UUID trajectoryId) {
        return entities.createQuery(
                        "from CrewPlace p where p.trajectoryId = :trajectory and p.freeFrom is null", CrewPlace.class)
                .setParameter("trajectory", trajectoryId)
                .getResultStream()
                .map(CrewPlace::validFrom)
                .findFirst();
    }
}
