package nl.doorstroom.reporting.publication.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.publication.Corrections;
import nl.doorstroom.reporting.publication.Publication;
import nl.doorstroom.reporting.publication.PublicationRegister;
import nl.doorstroom.reporting.publication.Publications;
import nl.doorstroom.reporting.publication.PublishedTable;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.report.Grouping;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.report.web.FigureAnswers;
import nl.doorstroom.reporting.report.web.FigureParameters;
import nl.doorstroom.reporting.report.web.FigureResponse;

/** Reports as they were published, and what is known to be others in them. */
@Path("/publications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Reports that never change, and the corrections that are known since.")
public class PublicationsResource {

    static final String ADDRESS = "/reporting/v1/publications/";

    private final Publications publications;
    private final PublicationRegister register;
    private final Corrections corrections;
    private final FigureRegister figures;
    private final FigureAnswers answers;
    private final DefinitionRegister definitions;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Cursors cursors;
    private final ObjectMapper mapper;
    private final Clock clock;

    PublicationsResource(
            Publications publications,
            PublicationRegister register,
            Corrections corrections,
            FigureRegister figures,
            FigureAnswers answers,
            DefinitionRegister definitions,
            ProcessingLog log,
            CurrentTenant caller,
            Cursors cursors,
            ObjectMapper mapper,
            Clock clock) {
        this.publications = publications;
        this.register = register;
        this.corrections = corrections;
        this.figures = figures;
        this.answers = answers;
        this.definitions = definitions;
        this.log = log;
        this.caller = caller;
        this.cursors = cursors;
        this.mapper = mapper;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("reports:publish")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = PublicationResponse.class, responseCode = "201", responseDescription = "Published.")
    @Operation(
            operationId = "publishReport",
            summary = "Publish a report: figures of one period, counted now and kept as they are",
            description =
                    "By the tenant's own organisation. Refused with 409 while something that was recorded by knownAt may"
                            + " still be told. A report about one executing organisation may be read by its users too.")
    public RestResponse<PublicationResponse> publish(@NotNull @Valid PublishReportRequest request, UriInfo uri) {
        caller.requireOwnOrganisation();
        List<FieldError> errors = new ArrayList<>();
        List<CountedFigure<?>> asked = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        Instant now = DutchCalendar.now(clock);
        Instant knownAt = request.knownAt() == null ? now : request.knownAt().truncatedTo(ChronoUnit.MICROS);
        checkTime(request, knownAt, now, errors);
        for (int i = 0; i < request.tables().size(); i++) {
            PublishReportRequest.Table table = request.tables().get(i);
            String pointer = "/tables/" + i;
            figures.find(table.figure())
                    .ifPresentOrElse(
                            asked::add,
                            () -> errors.add(FieldError.at(pointer + "/figure", "unknown-figure", known())));
            Grouping groupBy = FigureParameters.grouping(table.groupBy()).orElseGet(() -> {
                errors.add(FieldError.at(pointer + "/groupBy", "invalid-value", FigureParameters.GROUPINGS));
                return Grouping.NONE;
            });
            questions.add(question(request, knownAt, groupBy, definitions(table.definitionSet(), pointer, errors)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (request.knownAt() == null) {
            Instant complete = register.lastCompleteMoment();
            questions.replaceAll(question -> request.asOf() == null
                    ? question(request, complete, question.groupBy(), question.definitions())
                    : question.knownAt(complete));
        }
        register.requireComplete(questions.get(0).knownAt());
        List<FigureResponse<?>> tables = new ArrayList<>();
        List<PublishedTable> published = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Question question = questions.get(i);
            tables.add(answers.exactly(asked.get(i), question, null));
            published.add(new PublishedTable(
                    asked.get(i).name(),
                    question.groupBy(),
                    question.definitions().id()));
        }
        Publication publication = register.publish(published, questions.get(0), bytes(PublishedReport.of(tables)));
        log.recordWithoutPerson("publish-report", version(publication));
        return Answers.created(uri, publication.id(), PublicationResponse.from(publication), publication.version());
    }

    @GET
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(operationId = "listPublications", summary = "List published reports in the order of publishing")
    public Page<PublicationResponse> list(
            @Parameter(description = "Only reports with this figure in them.", example = "placements")
                    @RestQuery
                    @Nullable
                    String figure,
            @Parameter(description = "Only reports about this programme alone.") @RestQuery @Nullable UUID programmeId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (figure != null && figures.find(figure).isEmpty()) {
            throw InvalidInput.in("figure", "unknown-figure", known());
        }
        String own = shown();
        String list = "publications " + figure + " " + programmeId + " " + own;
        return cursors.page(
                        list,
                        limit,
                        publications.list(figure, programmeId, own, cursors.after(list, cursor), limit + 1),
                        Publication::id)
                .map(PublicationResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("reports:read")
    @Transactional
    @Operation(operationId = "getPublication", summary = "Read what a published report is about")
    public RestResponse<PublicationResponse> get(UUID id) {
        Publication publication = publications.get(id, shown());
        return Answers.ok(PublicationResponse.from(publication), publication.version());
    }

    @GET
    @Path("{id}/document")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @APIResponseSchema(
            value = PublishedReport.class,
            responseCode = "200",
            responseDescription = "The bytes, the same for ever; Repr-Digest has their SHA-256.")
    @Operation(operationId = "getPublishedDocument", summary = "Read a published report, byte for byte")
    public RestResponse<byte[]> document(UUID id) {
        Publication publication = publications.get(id, shown());
        log.recordWithoutPerson("read-publication", version(publication));
        return RestResponse.ResponseBuilder.ok(publications.content(id))
                .header(HttpHeaders.ETAG, '"' + publication.sha256() + '"')
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(publication.sha256()))
                                + ":")
                .build();
    }

    @GET
    @Path("{id}/corrections")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "getPublicationCorrections",
            summary = "Which cells of a published report are others since, and which events made them so",
            description =
                    "The same question about the same world is answered with what was known at another moment, and"
                            + " compared with what was published. One answer has all cells.")
    public CorrectionsResponse corrections(
            UUID id,
            @Parameter(
                            description =
                                    "By what was recorded up to this moment. Without it now. Not in the future, and not"
                                            + " before that of the report.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
                            example = "2026-06-15T09:00:00Z")
                    @RestQuery
                    @Nullable
                    String knownAt) {
        Publication publication = publications.get(id, shown());
        Instant now = DutchCalendar.now(clock);
        Instant moment = knownAt == null ? now : FigureParameters.readMoment("knownAt", knownAt);
        if (moment.isAfter(now)) {
            throw InvalidInput.in("knownAt", "future", "What will be known later cannot be asked.");
        }
        if (moment.isBefore(publication.knownAt())) {
            throw InvalidInput.in("knownAt", "before-publication", "The report tells of a later moment.");
        }
        boolean complete = register.isComplete(moment);
        log.recordWithoutPerson("read-publication-corrections", version(publication) + " knownAt " + moment);
        return CorrectionsResponse.of(publication, moment, complete, corrections.of(publication, moment));
    }

    /** Users of another organisation are shown the reports about that organisation alone. */
    private @Nullable String shown() {
        String own = caller.organisation();
        return own.equals(caller.tenant()) ? null : own;
    }

    private static void checkTime(PublishReportRequest request, Instant knownAt, Instant now, List<FieldError> errors) {
        if (request.periodEnd().isBefore(request.periodStart())) {
            errors.add(FieldError.at("/periodEnd", "period", "The period ends before it begins."));
        }
        if (knownAt.isAfter(now)) {
            errors.add(FieldError.at("/knownAt", "future", "What will be known later cannot be asked."));
        }
        LocalDate asOf = request.asOf();
        if (asOf != null && asOf.isAfter(DutchCalendar.dateOf(knownAt))) {
            errors.add(FieldError.at(
                    "/asOf", "after-known-at", "A report about a day after knownAt would change by itself."));
        }
    }

    private static Question question(
            PublishReportRequest request, Instant knownAt, Grouping groupBy, DefinitionSet set) {
        return new Question(
                request.periodStart(),
                request.periodEnd(),
                request.asOf() == null ? DutchCalendar.dateOf(knownAt) : request.asOf(),
                knownAt,
                request.programmeId(),
                request.organisation(),
                set,
                groupBy);
    }

    private DefinitionSet definitions(@Nullable String id, String pointer, List<FieldError> errors) {
        if (id == null) {
            return definitions.current();
        }
        return definitions.find(id).orElseGet(() -> {
            errors.add(FieldError.at(
                    pointer + "/definitionSet", "unknown-definition-set", FigureParameters.unknown(definitions)));
            return definitions.current();
        });
    }

    private String known() {
        return "There are " + figures.all().stream().map(CountedFigure::name).toList() + ".";
    }

    private static String version(Publication publication) {
        return "publication " + publication.id() + " sha256 " + publication.sha256();
    }

    private byte[] bytes(PublishedReport report) {
        try {
            return mapper.writeValueAsBytes(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Answers are plain records", impossible);
        }
    }
}
