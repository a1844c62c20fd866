package nl.doorstroom.reporting.report.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.reporting.report.AlternativeFigure;
import nl.doorstroom.reporting.report.BasicConditionFigure;
import nl.doorstroom.reporting.report.BenefitApplicationFigure;
import nl.doorstroom.reporting.report.CrewOccupancyFigure;
import nl.doorstroom.reporting.report.CrewWorkFigure;
import nl.doorstroom.reporting.report.FunnelFigure;
import nl.doorstroom.reporting.report.GroupSessionFigure;
import nl.doorstroom.reporting.report.HoursGrowthFigure;
import nl.doorstroom.reporting.report.LadderFigure;
import nl.doorstroom.reporting.report.MilestoneFigure;
import nl.doorstroom.reporting.report.WithoutBenefitFigure;

/** The figures of what happens on the way to work: to people, and in crews. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class StepReportsResource {

    private final FigureAnswers answers;
    private final FunnelFigure funnel;
    private final MilestoneFigure milestones;
    private final LadderFigure ladder;
    private final BasicConditionFigure basicConditions;
    private final AlternativeFigure alternatives;
    private final GroupSessionFigure groupSessions;
    private final CrewOccupancyFigure crewOccupancy;
    private final CrewWorkFigure crewWork;
    private final HoursGrowthFigure hoursGrowth;
    private final WithoutBenefitFigure withoutBenefit;
    private final BenefitApplicationFigure benefitApplications;

    StepReportsResource(
            FigureAnswers answers,
            FunnelFigure funnel,
            MilestoneFigure milestones,
            LadderFigure ladder,
            BasicConditionFigure basicConditions,
            AlternativeFigure alternatives,
            GroupSessionFigure groupSessions,
            CrewOccupancyFigure crewOccupancy,
            CrewWorkFigure crewWork,
            HoursGrowthFigure hoursGrowth,
            WithoutBenefitFigure withoutBenefit,
            BenefitApplicationFigure benefitApplications) {
        this.answers = answers;
        this.funnel = funnel;
        this.milestones = milestones;
        this.ladder = ladder;
        this.basicConditions = basicConditions;
        this.alternatives = alternatives;
        this.groupSessions = groupSessions;
        this.crewOccupancy = crewOccupancy;
        this.crewWork = crewWork;
        this.hoursGrowth = hoursGrowth;
        this.withoutBenefit = withoutBenefit;
        this.benefitApplications = benefitApplications;
    }

    @GET
    @Path("funnel")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getFunnel",
            summary = "Steps from intake to work, and the days between them",
            description =
                    "Each step is counted in the period of its own day, so the people of one step need not be those of"
                            + " the next.")
    public FigureResponse<FunnelFigure.FunnelRow> funnel(@BeanParam FigureParameters parameters) {
        return answers.answer(funnel, parameters);
    }

    @GET
    @Path("milestones")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getMilestones",
            summary = "Milestones that were planned, reached and dropped",
            description =
                    "Each is counted in the period of its own day. One that is opened again is as if it had not been"
                            + " closed.")
    public FigureResponse<MilestoneFigure.MilestoneRow> milestones(@BeanParam FigureParameters parameters) {
        return answers.answer(milestones, parameters);
    }

    @GET
    @Path("ladder")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getLadderChanges",
            summary = "Changes of step on the participation ladder: from which step to which",
            description =
                    "Counted in the period of the first day on the other step. A cell in which nothing happened is"
                            + " left out.")
    public FigureResponse<LadderFigure.LadderRow> ladder(@BeanParam FigureParameters parameters) {
        return answers.answer(ladder, parameters);
    }

    @GET
    @Path("basic-conditions")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getBasicConditions",
            summary = "Basic conditions that came in order, and whether they stayed so for 26 weeks",
            description = "Counted in the period of the first day in order. rate = KEPT / (KEPT + LOST).")
    public FigureResponse<BasicConditionFigure.BasicConditionRow> basicConditions(
            @BeanParam FigureParameters parameters) {
        return answers.answer(basicConditions, parameters);
    }

    @GET
    @Path("alternatives")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getAlternatives",
            summary = "Alternatives for paid work, and whether there is paid work 52 weeks later",
            description =
                    "Counted in the period of the first day of the alternative, and those that ended in that of the"
                            + " last. rate = PAID / (PAID + NOT_PAID).")
    public FigureResponse<AlternativeFigure.AlternativeRow> alternatives(@BeanParam FigureParameters parameters) {
        return answers.answer(alternatives, parameters);
    }

    @GET
    @Path("group-sessions")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getGroupSessions",
            summary = "Whom group sessions reach, and how many of the known begin a trajectory within 90 days",
            description = "Counted in the period of the day of the session.")
    public FigureResponse<GroupSessionFigure.GroupSessionRow> groupSessions(@BeanParam FigureParameters parameters) {
        return answers.answer(groupSessions, parameters);
    }

    @GET
    @Path("crew-occupancy")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getCrewOccupancy",
            summary = "How many days the places of crews were there, and how many of these somebody had them",
            description =
                    "Counted by day. occupancy = filled / available, above 1 where a crew became smaller than who is in it.")
    public FigureResponse<CrewOccupancyFigure.CrewOccupancyRow> crewOccupancy(@BeanParam FigureParameters parameters) {
        return answers.answer(crewOccupancy, parameters);
    }

    @GET
    @Path("crew-work")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getCrewWork",
            summary = "The work that crews did, with its hours and quantities",
            description = "Counted in the period of the day of the work.")
    public FigureResponse<CrewWorkFigure.CrewWorkRow> crewWork(@BeanParam FigureParameters parameters) {
        return answers.answer(crewWork, parameters);
    }

    @GET
    @Path("hours-growth")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getHoursGrowth",
            summary =
                    "Hours a week that people work, at the start of their work and in the last whole month of the period",
            description = "Counted in the last whole month of the period that is over.")
    public FigureResponse<HoursGrowthFigure.HoursGrowthRow> hoursGrowth(@BeanParam FigureParameters parameters) {
        return answers.answer(hoursGrowth, parameters);
    }

    @GET
    @Path("without-benefit")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getPlacementsWithoutBenefit",
            summary = "People placed who had no benefit, and whether they had none 26 and 52 weeks later",
            description = "Counted in the period of the placement date. PENDING until the day that is looked at.")
    public FigureResponse<WithoutBenefitFigure.WithoutBenefitRow> withoutBenefit(
            @BeanParam FigureParameters parameters) {
        return answers.answer(withoutBenefit, parameters);
    }

    @GET
    @Path("benefit-applications")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getBenefitApplications",
            summary = "Applications for a benefit that were registered",
            description = "Counted in the period of the day of the application, whatever came of it.")
    public FigureResponse<BenefitApplicationFigure.BenefitApplicationRow> benefitApplications(
            @BeanParam FigureParameters parameters) {
        return answers.answer(benefitApplications, parameters);
    }
}
