package nl.doorstroom.reporting.report.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.reporting.report.CrewFigure;
import nl.doorstroom.reporting.report.EndedBenefitFigure;
import nl.doorstroom.reporting.report.Grouping;
import nl.doorstroom.reporting.report.LastingWorkFigure;
import nl.doorstroom.reporting.report.PlacementFigure;
import nl.doorstroom.reporting.report.Question;

/** The figures of a period. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "Numbers from the events alone, as of any day and as known at any moment.")
public class ReportsResource {

    private final FigureAnswers answers;
    private final PlacementFigure placements;
    private final EndedBenefitFigure endedBenefits;
    private final LastingWorkFigure lastingWork;
    private final CrewFigure crews;

    ReportsResource(
            FigureAnswers answers,
            PlacementFigure placements,
            EndedBenefitFigure endedBenefits,
            LastingWorkFigure lastingWork,
            CrewFigure crews) {
        this.answers = answers;
        this.placements = placements;
        this.endedBenefits = endedBenefits;
        this.lastingWork = lastingWork;
        this.crews = crews;
    }

    @GET
    @Path("placements")
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(
            operationId = "getPlacements",
            summary = "People placed, placements and contracts",
            description = "Counted in the period of the placement date: the first day of the first paid contract of a"
                    + " chain. Belongs to one programme or to none, so the sum over programmes is the total.")
    public FigureResponse<PlacementFigure.PlacementRow> placements(@BeanParam FigureParameters parameters) {
        return answers.answer(placements, parameters);
    }

    @GET
    @Path("ended-benefits")
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(
            operationId = "getEndedBenefits",
            summary = "Benefits that ended, and whether that was an exit to work",
            description = "Counted in the period of the benefit's last day. PENDING until one month after it.")
    public FigureResponse<EndedBenefitFigure.EndedBenefitRow> endedBenefits(
            @BeanParam FigureParameters parameters,
            @Parameter(
                            description =
                                    "Count as RUNNING the benefits that run on the last day of the world, whatever"
                                            + " the period; only without groupBy.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @Nullable
                    String includeRunning) {
        List<FieldError> errors = new ArrayList<>();
        boolean running = FigureParameters.flag("includeRunning", includeRunning, errors);
        Question question = answers.question(parameters, errors);
        if (running && question.groupBy() != Grouping.NONE) {
            throw InvalidInput.in(
                    "includeRunning", "not-grouped", "A running benefit belongs to no group; leave groupBy out.");
        }
        if (running && !answers.areExact()) {
            throw InvalidInput.in(
                    "includeRunning", "not-told", "Running benefits are no count of a period; leave it out.");
        }
        return answers.answer(running ? endedBenefits.withRunning() : endedBenefits, question, parameters);
    }

    @GET
    @Path("lasting-work")
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(
            operationId = "getLastingWork",
            summary = "Whether work went on after 4, 13, 26 and 52 weeks",
            description =
                    "Counted in the period of the placement date. rate = SUSTAINED / (SUSTAINED + NOT_SUSTAINED).")
    public FigureResponse<LastingWorkFigure.LastingWorkRow> lastingWork(@BeanParam FigureParameters parameters) {
        return answers.answer(lastingWork, parameters);
    }

    @GET
    @Path("crews")
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(
            operationId = "getCrewPlaces",
            summary = "Places of crews that were taken, came free and were offered",
            description = "Offers, and how long a place stayed free, are counted in the period in which it came free.")
    public FigureResponse<CrewFigure.CrewRow> crews(@BeanParam FigureParameters parameters) {
        return answers.answer(crews, parameters);
    }
}
