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

import nl.doorstroom.reporting.report.BasicConditionFigure;
import nl.doorstroom.reporting.report.FunnelFigure;
import nl.doorstroom.reporting.report.LadderFigure;
import nl.doorstroom.reporting.report.MilestoneFigure;

/** The figures of what happens to people on the way to work. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class StepReportsResource {

    private final FigureAnswers answers;
    private final FunnelFigure funnel;
    private final MilestoneFigure milestones;
    private final LadderFigure ladder;
    private final BasicConditionFigure basicConditions;

    StepReportsResource(
            FigureAnswers answers,
            FunnelFigure funnel,
            MilestoneFigure milestones,
            LadderFigure ladder,
            BasicConditionFigure basicConditions) {
        this.answers = answers;
        this.funnel = funnel;
        this.milestones = milestones;
        this.ladder = ladder;
        this.basicConditions = basicConditions;
    }

    @GET
    @Path("funnel")
    @PermissionsAllowed("reports:read")
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
    @PermissionsAllowed("reports:read")
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
    @PermissionsAllowed("reports:read")
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
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(
            operationId = "getBasicConditions",
            summary = "Basic conditions that came in order, and whether they stayed so for 26 weeks",
            description = "Counted in the period of the first day in order. rate = KEPT / (KEPT + LOST).")
    public FigureResponse<BasicConditionFigure.BasicConditionRow> basicConditions(
            @BeanParam FigureParameters parameters) {
        return answers.answer(basicConditions, parameters);
    }
}
