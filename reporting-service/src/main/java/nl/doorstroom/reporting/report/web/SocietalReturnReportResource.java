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

import nl.doorstroom.reporting.report.SocietalReturnFigure;

/** The ledger of societal return, apart from every count of outcomes. */
@Path("/reports/societal-return")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class SocietalReturnReportResource {

    private final FigureAnswers answers;
    private final SocietalReturnFigure societalReturn;

    SocietalReturnReportResource(FigureAnswers answers, SocietalReturnFigure societalReturn) {
        this.answers = answers;
        this.societalReturn = societalReturn;
    }

    @GET
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getSocietalReturn",
            summary = "Work by its kind, and what it was worth by the table of the tenant",
            description =
                    "Counted by day, pro rata to the hours a week. A value that was agreed: no outcome, and added to none."
                            + " What has no tariff has no value and stands beside it.")
    public FigureResponse<SocietalReturnFigure.SocietalReturnRow> societalReturn(
            @BeanParam FigureParameters parameters) {
        return answers.answer(societalReturn, parameters);
    }
}
