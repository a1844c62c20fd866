package nl.doorstroom.trajectories.personaldata;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.personaldata.StoredRecords;
import nl.doorstroom.trajectories.agreement.PlanAgreement;
import nl.doorstroom.trajectories.agreement.PlanGoal;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.pause.Extension;
import nl.doorstroom.trajectories.pause.Pause;
import nl.doorstroom.trajectories.stage.StageEntry;
import nl.doorstroom.trajectories.stage.StageTrack;
import nl.doorstroom.trajectories.task.Task;
import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** Sections that show everything that is stored, as it is stored. */
@Singleton
class TrajectoryData {

    private final StoredRecords stored;

    TrajectoryData(StoredRecords stored) {
        this.stored = stored;
    }

    @Produces
    @Singleton
    PersonalData trajectories() {
        return stored.section("trajectories", Trajectory.class, StatusChange.class);
    }

    @Produces
    @Singleton
    PersonalData milestones() {
        return stored.section("milestones", Milestone.class);
    }

    @Produces
    @Singleton
    PersonalData hoursPlans() {
        return stored.section("hoursPlans", HoursPlan.class);
    }

    @Produces
    @Singleton
    PersonalData planGoals() {
        return stored.section("planGoals", PlanGoal.class);
    }

    @Produces
    @Singleton
    PersonalData planAgreements() {
        return stored.section("planAgreements", PlanAgreement.class);
    }

    @Produces
    @Singleton
    PersonalData stages() {
        return stored.section("stages", StageTrack.class, StageEntry.class);
    }

    @Produces
    @Singleton
    PersonalData pauses() {
        return stored.section("pauses", Pause.class);
    }

    @Produces
    @Singleton
    PersonalData extensions() {
        return stored.section("extensions", Extension.class);
    }

    @Produces
    @Singleton
    PersonalData crewPlaces() {
        return stored.section("crewPlaces", CrewPlace.class);
    }

    @Produces
    @Singleton
    PersonalData crewOffers() {
        return stored.section("crewOffers", PlaceOffer.class);
    }

    @Produces
    @Singleton
    PersonalData waitingLists() {
        return stored.section("waitingLists", WaitingEntry.class);
    }

    @Produces
    @Singleton
    PersonalData tasks() {
        return stored.section("tasks", Task.class);
    }
}
