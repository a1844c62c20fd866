package nl.doorstroom.trajectories.personaldata;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.personaldata.StoredRecords;
import nl.doorstroom.trajectories.agreement.PlanAgreement;
import nl.doorstroom.trajectories.agreement.PlanGoal;
import nl.doorstroom.trajectories.alternative.Alternative;
import nl.doorstroom.trajectories.attendance.AttendanceEntry;
import nl.doorstroom.trajectories.attendance.AttendanceVersion;
import nl.doorstroom.trajectories.changeproposal.ChangeProposal;
import nl.doorstroom.trajectories.contractreview.ContractReview;
import nl.doorstroom.trajectories.contractreview.EmploymentContract;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursPlanVersion;
import nl.doorstroom.trajectories.instrument.Instrument;
import nl.doorstroom.trajectories.instrument.InstrumentVersion;
import nl.doorstroom.trajectories.instrument.WageValue;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposal;
import nl.doorstroom.trajectories.matchtarget.TrajectoryTarget;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRole;
import nl.doorstroom.trajectories.pause.Extension;
import nl.doorstroom.trajectories.pause.Pause;
import nl.doorstroom.trajectories.rematch.ReMatch;
import nl.doorstroom.trajectories.stage.StageEntry;
import nl.doorstroom.trajectories.stage.StageTrack;
import nl.doorstroom.trajectories.stepup.StepUpProposal;
import nl.doorstroom.trajectories.talk.CoachChange;
import nl.doorstroom.trajectories.talk.Coaching;
import nl.doorstroom.trajectories.talk.TalkAgreement;
import nl.doorstroom.trajectories.task.Task;
import nl.doorstroom.trajectories.training.Training;
import nl.doorstroom.trajectories.training.TrainingDay;
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
    PersonalData targets() {
        return stored.section("targets", TrajectoryTarget.class);
    }

    @Produces
    @Singleton
    PersonalData milestoneProposals() {
        return stored.section("milestoneProposals", MilestoneProposal.class);
    }

    @Produces
    @Singleton
    PersonalData hoursPlans() {
        return stored.section("hoursPlans", HoursPlan.class, HoursPlanVersion.class);
    }

    @Produces
    @Singleton
    PersonalData attendance() {
        return stored.section("attendance", AttendanceEntry.class, AttendanceVersion.class);
    }

    @Produces
    @Singleton
    PersonalData stepUps() {
        return stored.section("stepUps", StepUpProposal.class);
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
    PersonalData instruments() {
        return stored.section("instruments", Instrument.class, InstrumentVersion.class, WageValue.class);
    }

    @Produces
    @Singleton
    PersonalData trainings() {
        return stored.section("trainings", Training.class);
    }

    @Produces
    @Singleton
    PersonalData trainingDays() {
        return stored.section("trainingDays", TrainingDay.class);
    }

    @Produces
    @Singleton
    PersonalData neighbourhoodRoles() {
        return stored.section("neighbourhoodRoles", NeighbourhoodRole.class);
    }

    @Produces
    @Singleton
    PersonalData alternatives() {
        return stored.section("alternatives", Alternative.class);
    }

    @Produces
    @Singleton
    PersonalData reMatches() {
        return stored.section("reMatches", ReMatch.class);
    }

    @Produces
    @Singleton
    PersonalData tasks() {
        return stored.section("tasks", Task.class);
    }

    @Produces
    @Singleton
    PersonalData coaching() {
        return stored.section("coaching", Coaching.class, CoachChange.class);
    }

    @Produces
    @Singleton
    PersonalData talkAgreements() {
        return stored.section("talkAgreements", TalkAgreement.class);
    }

    @Produces
    @Singleton
    PersonalData changeProposals() {
        return stored.section("changeProposals", ChangeProposal.class);
    }

    @Produces
    @Singleton
    PersonalData contracts() {
        return stored.section("contracts", EmploymentContract.class, ContractReview.class);
    }
}
