package nl.doorstroom.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.ledger.KnownPeople;
import nl.doorstroom.reporting.report.ListedFigure;
import nl.doorstroom.reporting.report.ListedResult;
import nl.doorstroom.reporting.report.ListedResults;
import nl.doorstroom.reporting.report.Question;

/** What a figure counts, one by one. */
@Path("/reports/{figure}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class ResultsResource {

    private final List<ListedFigure> figures;
    private final ListedResults results;
    private final FigureAnswers answers;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final KnownPeople known;

    ResultsResource(
            @All List<ListedFigure> figures,
            ListedResults results,
            FigureAnswers answers,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            KnownPeople known) {
        this.figures = figures;
        this.results = results;
        this.answers = answers;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.known = known;
    }

    @GET
    @PermissionsAllowed("reports:people")
    @Transactional
    @Operation(
            operationId = "listResults",
            summary = "What a figure counts, one by one, with whom it is about",
            description = "As many as the figure counts, but for people whom the user may not see. Somebody who was"
                    + " erased is counted and not named. Without knownAt the first page and the next may be of other"
                    + " moments: take it from the figure. Everybody who is shown is written in the processing log.")
    public Page<ResultResponse> list(
            @RestPath
                    @Parameter(
                            description = "Name of a figure of placements, ended-benefits, funnel, milestones, ladder,"
                                    + " basic-conditions, alternatives, without-benefit or benefit-applications.",
                            example = "placements")
                    String figure,
            @BeanParam FigureParameters parameters,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Only results of this kind, as in the list.", example = "PLACEMENT")
                    String kind,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        ListedFigure listed = figures.stream()
                .filter(one -> one.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(
                        ProblemType.NOT_FOUND, "Of figure [" + figure + "] no results are listed, or it is none."));
        List<FieldError> errors = new ArrayList<>();
        parameters.expectOneGroup(errors);
        if (kind != null && !listed.kinds().contains(kind)) {
            errors.add(FieldError.in("kind", "invalid-value", "Expected one of " + listed.kinds() + "."));
        }
        Question question = answers.question(parameters, errors);
        String list = "results " + figure + " " + kind + " " + parameters.narrowed(question);
        Page<ListedResult> page = cursors.page(
                list,
                limit,
                results.list(listed, question, kind, cursors.after(list, cursor), limit + 1),
                ListedResult::id);
        Set<UUID> shown = known.among(page.items().stream()
                .flatMap(result -> result.people().stream())
                .toList());
        log.record("list-results-" + figure, shown, question.inputVersion());
        boolean ofAll = caller.organisation().equals(caller.tenant());
        return page.map(result -> ResultResponse.of(result, shown, ofAll));
    }
}
