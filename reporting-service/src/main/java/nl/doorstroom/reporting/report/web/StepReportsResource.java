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

import nl.doorstroom.reporting.report.FunnelFigure;

/** The figures of what happens to people on the way to work. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class StepReportsResource {

    private final FigureAnswers answers;
    private final FunnelFigure funnel;

    StepReportsResource(FigureAnswers answers, FunnelFigure funnel) {
        this.answers = answers;
        this.funnel = funnel;
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
}
