package nl.doorstroom.reporting.export.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.export.Counted;
import nl.doorstroom.reporting.export.CsvFile;
import nl.doorstroom.reporting.export.FigureTable;
import nl.doorstroom.reporting.export.WorkbookFile;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.report.web.FigureAnswers;
import nl.doorstroom.reporting.report.web.FigureParameters;
import nl.doorstroom.reporting.report.web.FigureResponse;

/** Any figure as a file. */
@Path("/exports")
@Tag(name = "Exports", description = "Any figure as a file that says itself what stands in it.")
public class ExportsResource {

    private static final String ADDRESS = "/reporting/v1/exports/";
    private static final String CSV = "text/csv";
    private static final String DESCRIPTION = "application/csvm+json";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FIGURE = "A figure, by its name: placements.";

    private final FigureRegister figures;
    private final FigureAnswers answers;
    private final DefinitionRegister definitions;
    private final ObjectMapper mapper;

    ExportsResource(
            FigureRegister figures, FigureAnswers answers, DefinitionRegister definitions, ObjectMapper mapper) {
        this.figures = figures;
        this.answers = answers;
        this.definitions = definitions;
        this.mapper = mapper;
    }

    @GET
    @Path("{figure}")
    @Produces({MediaType.APPLICATION_JSON, CSV, WORKBOOK})
    @PermissionsAllowed("reports:read")
    @Transactional
    @APIResponse(
            responseCode = "200",
            description =
                    "The figure, in the media type that was accepted. Link leads from a CSV file to its description.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT, description = "As the figure itself answers.")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "exportFigure",
            summary = "A figure as JSON, CSV or a workbook",
            description =
                    "Rows and numbers are those of the figure itself. A file has a column for each number, and in each row"
                            + " the definition set, the period, asOf and knownAt, the programme and the organisation that"
                            + " were asked (empty: all) and whether it is complete.")
    // No RestResponse: of several media types the framework then looks for who writes that, and not what is in it.
    public Response export(
            @Parameter(description = FIGURE) String figure,
            @BeanParam FigureParameters parameters,
            HttpHeaders headers,
            UriInfo uri) {
        CountedFigure<?> known = find(figure);
        Question asked = answers.question(parameters, new ArrayList<>());
        FigureResponse<?> answer = answers.answer(known, asked, parameters);
        Question question = answered(asked, answer);
        String type = typeOf(headers);
        if (type.equals(MediaType.APPLICATION_JSON)) {
            ExportFile json = new ExportFile(out -> out.write(mapper.writeValueAsBytes(answer)));
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
        }
        FigureTable table = table(known, question, answer);
        boolean csv = type.equals(CSV);
        ExportFile file =
                new ExportFile(csv ? out -> CsvFile.write(table, out) : out -> WorkbookFile.write(table, out));
        var response = Response.ok(file, MediaType.valueOf(csv ? CSV + ";charset=utf-8;header=present" : type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-%s.%s\""
                                .formatted(figure, question.periodStart(), question.periodEnd(), csv ? "csv" : "xlsx"));
        if (csv) {
            response.header(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"describedby\"; type=\"%s\""
                            .formatted(ADDRESS + figure + "/csv-description?" + asked(uri, question), DESCRIPTION));
        }
        return response.build();
    }

    @GET
    @Path("{figure}/csv-description")
    @Produces({MediaType.APPLICATION_JSON, DESCRIPTION})
    @PermissionsAllowed("reports:read")
    @Transactional
    @APIResponse(
            responseCode = "200",
            description = "The description, by CSV on the Web.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CsvDescription.class)),
                @Content(mediaType = DESCRIPTION, schema = @Schema(implementation = CsvDescription.class))
            })
    @Operation(
            operationId = "describeExport",
            summary = "What stands in the CSV file of a figure",
            description =
                    "By CSV on the Web (W3C): each column with its type and where it is explained, and the definition"
                            + " sets. The file that is asked with the same parameters is the one that it describes.")
    public CsvDescription describe(
            @Parameter(description = FIGURE) String figure, @BeanParam FigureParameters parameters, UriInfo uri) {
        CountedFigure<?> known = find(figure);
        Question asked = answers.question(parameters, new ArrayList<>());
        FigureResponse<?> answer = answers.answer(known, asked, parameters);
        Question question = answered(asked, answer);
        List<String> sets = new ArrayList<>(List.of(answer.definitionSet().href()));
        FigureResponse.Comparison<?> compared = answer.comparedWith();
        if (compared != null) {
            sets.add(compared.definitionSet().href());
        }
        return CsvDescription.of(
                table(known, question, answer), ADDRESS + figure + "?" + asked(uri, question), sets, answer.notes());
    }

    private CountedFigure<?> find(String figure) {
        return figures.find(figure).orElseThrow(NotFoundException::new);
    }

    private FigureTable table(CountedFigure<?> figure, Question question, FigureResponse<?> answer) {
        List<Counted> counted = new ArrayList<>();
        counted.add(new Counted(question.definitions().id(), mapper.valueToTree(answer.rows())));
        FigureResponse.Comparison<?> compared = answer.comparedWith();
        if (compared != null) {
            counted.add(new Counted(compared.definitionSet().id(), mapper.valueToTree(compared.rows())));
        }
        return FigureTable.of(figure, figures.keysOf(figure), question, answer.complete(), counted);
    }

    /** What was answered: to readers a year is told as it was known at its closing. */
    private Question answered(Question asked, FigureResponse<?> answer) {
        return answer.smallCells() == null
                ? asked
                : asked.closedOn(answer.parameters().asOf(), definitions.ofReaders());
    }

    /** The first media type that is accepted; the framework has refused who accepts none of them. */
    private static String typeOf(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (String type : List.of(MediaType.APPLICATION_JSON, CSV, WORKBOOK)) {
                if (accepted.isCompatible(MediaType.valueOf(type))) {
                    return type;
                }
            }
        }
        return MediaType.APPLICATION_JSON;
    }

    /** What was asked, with the moment and the day that were not: asked again it is the same for ever. */
    private static String asked(UriInfo uri, Question question) {
        List<String> parts =
                new ArrayList<>(List.of(uri.getRequestUri().getRawQuery().split("&", -1)));
        parts.removeIf(part -> part.startsWith("knownAt=") || part.startsWith("asOf="));
        parts.add("asOf=" + question.asOf());
        parts.add("knownAt=" + question.knownAt());
        return String.join("&", parts);
    }
}
