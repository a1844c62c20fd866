package nl.doorstroom.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.Problem;

/**
 * Says in the OpenAPI document what holds for every operation by the Dutch API design rules, so that no resource has to:
 * the version header, the refusals with their problem document, the bearer token, {@code Idempotency-Key}, and the
 * address of the document itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiRules implements OASFilter {

    /**
     * Extension of an operation: the permissions, written {@code thing:verb}, of which a caller needs <em>one</em>. The
     * security requirements say the same, each an alternative with the permission as a role of the token.
     */
    private static final String PERMISSIONS = "x-permissions";

    private static final String JSON = "application/json";

    private static final String PAGES = "#/components/schemas/Page";

    /** Sorted, so that the document is written in the same order each time. */
    private static final Map<String, String> REFUSALS_OF_ALL = new TreeMap<>(Map.of(
            "400", "The request has invalid input; every invalid field is named.",
            "401", "No valid access token was sent.",
            "403", "The access token does not permit this.",
            "406", "Only application/json is answered.",
            "429", "Too many requests; Retry-After says when to come back.",
            "500", "Something went wrong; the answer has a reference for operations.",
            "503", "A part that the service needs does not answer; Retry-After says when to come back."));

    private final PermissionsOfOperations permissions;

    public ApiRules(IndexView index) {
        this.permissions = new PermissionsOfOperations(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        String base = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        addComponents(api);
        relativeToServer(api, base);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        addOwnAddress(api);
        sortSchemas(api);
    }

    private static void addComponents(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        var components = api.getComponents();
        components.addSchema(
                "FieldError",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("One invalid part of a request.")
                        .required(List.of("code", "detail"))
                        .addProperty("pointer", text("JSON Pointer (RFC 6901) to the field of the body."))
                        .addProperty("parameter", text("Name of the query, path or header parameter."))
                        .addProperty("code", text("The rule that was broken, for programs."))
                        .addProperty("detail", text("The rule in words.")));
        components.addSchema(
                "Problem",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A refusal (RFC 9457). Some kinds have further members.")
                        .required(List.of("type", "title", "status", "detail"))
                        .addProperty(
                                "type",
                                text("URI that names the kind of problem.").format("uri"))
                        .addProperty("title", text("The kind of problem in words."))
                        .addProperty(
                                "status",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .description("The HTTP status."))
                        .addProperty("detail", text("What was wrong with this request."))
                        .addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .description("Every invalid field at once.")
                                        .items(OASFactory.createSchema().ref("FieldError"))));
        components.addHeader("API-Version", header("Version of this API.", "1.0.0"));
        components.addHeader("ETag", header("Version of the resource; send it back as If-Match.", "\"3\""));
        components.addHeader("Location", header("Address of the new resource.", null));
        components.addSecurityScheme(
                "accessToken",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "Access token of the realm, with the claims tenant and organisation; its roles hold the permissions."));
    }

    /** The media types of the answer that is asked for. */
    private static Set<String> answered(Operation operation) {
        Set<String> types = new LinkedHashSet<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                types.addAll(response.getContent().getMediaTypes().keySet());
            }
        });
        return types;
    }

    /** Addresses in the document are relative to the server, whose address ends in the major version. */
    private static void relativeToServer(OpenAPI api, String base) {
        api.setServers(List.of(OASFactory.createServer().url(base).description("This service")));
        var paths = OASFactory.createPaths();
        new TreeMap<>(api.getPaths().getPathItems())
                .forEach((path, item) ->
                        paths.addPathItem(path.startsWith(base) ? path.substring(base.length()) : path, item));
        api.setPaths(paths);
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> allowed = permissions.of(operation.getOperationId());
        operation.addExtension(PERMISSIONS, allowed);
        operation.setSecurity(allowed.stream()
                .map(permission -> OASFactory.createSecurityRequirement().addScheme("accessToken", permission))
                .toList());
        boolean changes =
                operation.getRequestBody() != null || (method == PathItem.HttpMethod.POST && path.contains("{"));
        // The standard of the processing log names its own address.
        // Labels are shown for a purpose each time anew: a kept answer would have them outside their vault. What other
        // sources of
        // VUM answer is kept nowhere either.
        boolean asks = path.endsWith("/_zoek")
                || path.equals("/processing-activities")
                || path.endsWith("/label-access")
                || path.startsWith("/vum-searches");
        if (method == PathItem.HttpMethod.POST && changes && !asks) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("Makes a repetition harmless: the same key and body get the same answer for 24 hours.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(255)));
        }
        if (method == PathItem.HttpMethod.GET && isWholeList(operation)) {
            operation.setDescription(
                    Stream.of(operation.getDescription(), "One answer has the whole list, which is short by nature.")
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")));
        }
        String answered = String.join(" or ", answered(operation));
        REFUSALS_OF_ALL.forEach((status, text) -> refusal(operation, status, text));
        if (!answered.isEmpty() && !answered.equals(JSON)) {
            operation.getResponses().getAPIResponse("406").setDescription("Only " + answered + " is answered.");
        }
        if (path.contains("{")) {
            refusal(operation, "404", "It does not exist, or belongs to another tenant.");
        }
        if (changes) {
            refusal(operation, "409", "A rule of the domain, or an idempotency key, refuses it.");
        }
        if (path.endsWith("/dead-letter-redrives")) {
            refusal(operation, "409", "The same is being done already; Retry-After says when to come back.");
        }
        if (operation.getRequestBody() != null) {
            refusal(operation, "413", "The body is larger than is accepted.");
            refusal(
                    operation,
                    "415",
                    "The body must be sent as "
                            + String.join(
                                    " or ",
                                    operation
                                            .getRequestBody()
                                            .getContent()
                                            .getMediaTypes()
                                            .keySet())
                            + ".");
        }
        boolean guarded = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        if (guarded) {
            refusal(operation, "412", "The resource was changed by somebody else.");
            refusal(operation, "428", "If-Match is required.");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            response.addHeader("API-Version", OASFactory.createHeader().ref("API-Version"));
            if (status.equals("201") || status.equals("202")) {
                response.addHeader("Location", OASFactory.createHeader().ref("Location"));
            }
            if (status.equals("201")) {
                response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
            }
            if (status.equals("200") && (guarded || path.endsWith("{id}"))) {
                response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
            }
        });
    }

    /** Whether it answers a page to which there is no next one. */
    private static boolean isWholeList(Operation operation) {
        boolean walked = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "limit".equals(parameter.getName()));
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        return !walked
                && answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && String.valueOf(type.getSchema().getRef()).startsWith(PAGES));
    }

    private static void refusal(Operation operation, String status, String description) {
        // The framework's own entry for a refusal says nothing of its body.
        operation.getResponses().addAPIResponse(status, problem(description));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static void addOwnAddress(OpenAPI api) {
        var open = OASFactory.createAPIResponse()
                .description("This document.")
                .addHeader("API-Version", OASFactory.createHeader().ref("API-Version"))
                .addHeader("Access-Control-Allow-Origin", header("The document is open to every origin.", "*"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))));
        var operation = OASFactory.createOperation()
                .operationId("openapi")
                .summary("This API as an OpenAPI document")
                .addTag("Contract")
                .security(new ArrayList<>())
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", open));
        api.getPaths().addPathItem("/openapi.json", OASFactory.createPathItem().GET(operation));
        api.addTag(OASFactory.createTag().name("Contract").description("The contract of this service."));
    }

    /** A stable order keeps a change of the contract readable as a difference. */
    private static void sortSchemas(OpenAPI api) {
        var components = api.getComponents();
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        components.setSchemas(schemas);
    }

    private static Header header(String description, @Nullable String example) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        if (example != null) {
            schema.addExample(example);
        }
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
