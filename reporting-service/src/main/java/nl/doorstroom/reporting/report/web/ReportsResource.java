package nl.doorstroom.reporting.report.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.report.CrewFigure;
import nl.doorstroom.reporting.report.EndedBenefitFigure;
import nl.doorstroom.reporting.report.Figure;
import nl.doorstroom.reporting.report.Grouping;
import nl.doorstroom.reporting.report.LastingWorkFigure;
import nl.doorstroom.reporting.report.PlacementFigure;
import nl.doorstroom.reporting.report.Question;

/** The figures of a period. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "Numbers from the events alone, as of any day and as known at any moment.")
public class ReportsResource {

    private final PlacementFigure placements;
    private final EndedBenefitFigure endedBenefits;
    private final LastingWorkFigure lastingWork;
    private final CrewFigure crews;
    private final Completeness completeness;
    private final ToldTopics told;
    private final DefinitionRegister definitions;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    ReportsResource(
            PlacementFigure placements,
            EndedBenefitFigure endedBenefits,
            LastingWorkFigure lastingWork,
            CrewFigure crews,
            Completeness completeness,
            ToldTopics told,
            DefinitionRegister definitions,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.placements = placements;
        this.endedBenefits = endedBenefits;
        this.lastingWork = lastingWork;
        this.crews = crews;
        this.completeness = completeness;
        this.told = told;
        this.definitions = definitions;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
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
        Question question = question(parameters);
        return answer(
                "placements",
                question,
                placements::of,
                "personsPlaced counts a person once in each row, however many placements there are.");
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
        Question question = question(parameters, errors);
        if (running && question.groupBy() != Grouping.NONE) {
            throw InvalidInput.in(
                    "includeRunning", "not-grouped", "A running benefit belongs to no group; leave groupBy out.");
        }
        return answer(
                "ended-benefits",
                question,
                asked -> endedBenefits.of(asked, running),
                "PENDING and EXIT_UNKNOWN are neither success nor failure; a reduced benefit has not ended.");
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
        Question question = question(parameters);
        return answer(
                "lasting-work",
                question,
                lastingWork::of,
                "UNKNOWN and PENDING are in no rate; many unknowns say that contracts are not confirmed.");
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
        Question question = question(parameters);
        return answer(
                "crews",
                question,
                crews::of,
                "A place that is offered again after a refusal counts as another offer; one that is not filled again"
                        + " because the crew became smaller stays open.");
    }

    private <R> FigureResponse<R> answer(
            String name, Question question, Function<Question, Figure<R>> count, String note) {
        log.recordWithoutPerson("count-" + name, question.inputVersion());
        // First: what was complete then is counted in any case.
        Completeness.Known known = completeness.known(told.names());
        return FigureResponse.of(name, question, known, count.apply(question), note);
    }

    /** Users of another organisation see what belongs to that organisation, and nothing of what others do. */
    private Question question(FigureParameters parameters) {
        return question(parameters, new ArrayList<>());
    }

    /** @param errors what is wrong already, to be told with the rest */
    private Question question(FigureParameters parameters, List<FieldError> errors) {
        String tenant = caller.tenant();
        String own = caller.organisation();
        Question question = parameters.question(definitions, clock, errors);
        if (own.equals(tenant) || own.equals(question.organisation())) {
            return question;
        }
        if (question.organisation() != null) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "Of organisation [" + question.organisation() + "] nothing is shown to others.");
        }
        return question.within(own);
    }
}
