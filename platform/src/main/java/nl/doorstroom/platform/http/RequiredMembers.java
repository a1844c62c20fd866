package nl.doorstroom.platform.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the OpenAPI document which members an answer always has: those that are not {@link Nullable}. Without it every
 * member of every answer is optional to whoever makes a typed client. What is sent keeps what its constraints say.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredMembers implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String REFERENCE = "#/components/schemas/";

    private final IndexView index;

    public RequiredMembers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = reachable(
                schemas,
                operations(api)
                        .map(Operation::getRequestBody)
                        .filter(Objects::nonNull)
                        .map(body -> body.getContent()));
        List<ClassInfo> records =
                index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
        schemas.forEach((name, schema) -> {
            // Each time that a schema is asked for its properties it copies them.
            Map<String, Schema> properties = schema.getProperties();
            if (!sent.contains(name) && properties != null) {
                records.stream()
                        .filter(type -> name.startsWith(nameOf(type)))
                        .filter(type -> members(type).equals(properties.keySet()))
                        .map(RequiredMembers::present)
                        // Two records that look alike cannot be told apart here; what both always have is safe to say.
                        .reduce((one, other) ->
                                one.stream().filter(other::contains).toList())
                        .ifPresent(schema::setRequired);
            }
        });
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    /** What the schema of a type is called; that of a generic type has the names of its arguments after it. */
    private static String nameOf(ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = annotation == null ? null : annotation.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static Set<String> members(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static List<String> present(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream()
                .filter(member -> !member.type().hasAnnotation(NULLABLE) || saysSo(type.field(member.name())))
                .map(RecordComponentInfo::name)
                .toList();
    }

    /** A member whose value is null is there all the same where its schema says that it is required. */
    private static boolean saysSo(FieldInfo member) {
        AnnotationInstance annotation = member.declaredAnnotation(SCHEMA);
        AnnotationValue required = annotation == null ? null : annotation.value("required");
        return required != null && required.asBoolean();
    }

    private static Set<String> reachable(Map<String, Schema> schemas, Stream<Content> contents) {
        Set<String> found = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(contents.flatMap(content -> content.getMediaTypes().values().stream())
                .map(media -> media.getSchema())
                .filter(Objects::nonNull)
                .toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String reference = schema.getRef();
            if (reference != null && found.add(reference.substring(REFERENCE.length()))) {
                Schema named = schemas.get(reference.substring(REFERENCE.length()));
                if (named != null) {
                    open.push(named);
                }
            }
            Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                    .filter(Objects::nonNull)
                    .forEach(open::push);
            Map<String, Schema> properties = schema.getProperties();
            if (properties != null) {
                open.addAll(properties.values());
            }
            Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                    .filter(Objects::nonNull)
                    .forEach(open::addAll);
        }
        return found;
    }
}
