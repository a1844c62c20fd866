package nl.doorstroom.reporting.fairness.web;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.fairness.Cohort;
import nl.doorstroom.reporting.fairness.FairnessCohorts;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.report.web.FigureAnswers;
import nl.doorstroom.reporting.report.web.FigureParameters;

/** People by how far they came, to be counted by label where labels are known. */
@Path("/fairness-cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statutory reports")
public class FairnessCohortsResource {

    private final FairnessCohorts cohorts;
    private final FigureAnswers answers;
    private final Completeness completeness;
    private final ToldTopics told;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    FairnessCohortsResource(
            FairnessCohorts cohorts,
            FigureAnswers answers,
            Completeness completeness,
            ToldTopics told,
            ProcessingLog log,
            CurrentTenant caller) {
        this.cohorts = cohorts;
        this.answers = answers;
        this.completeness = completeness;
        this.told = told;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(
            operationId = "listFairnessCohorts",
            summary = "People who entered in a period, by how far they came on the way to work",
            description =
                    "Each member of requests is a body of POST /participants/v1/fairness-counts, which counts their"
                            + " labels without telling of a few. Labels are not known here. Everybody who is named is written in"
                            + " the processing log.")
    public FairnessCohortsResponse list(@BeanParam FigureParameters parameters) {
        caller.requireOwnOrganisation();
        List<FieldError> errors = new ArrayList<>();
        parameters.expectOneGroup(errors);
        Question question = answers.question(parameters, errors);
        // First: what was complete then is counted in any case.
        Completeness.Known known = completeness.known(told.names());
        List<Cohort> found = cohorts.of(question);
        FairnessCohortsResponse response = FairnessCohortsResponse.of(question, known, found);
        log.record(
                "list-fairness-cohorts",
                response.requests().stream()
                        .flatMap(request -> request.cohorts().stream())
                        .flatMap(cohort -> cohort.participantIds().stream())
                        .toList(),
                question.inputVersion());
        return response;
    }
}
