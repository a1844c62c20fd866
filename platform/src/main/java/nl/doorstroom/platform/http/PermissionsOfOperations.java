package nl.doorstroom.platform.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What {@link PermissionsAllowed} says of each operation, by its id. The annotation is what the service goes by, so the
 * contract cannot say something else.
 */
class PermissionsOfOperations {

    private final Map<String, List<String>> permissions = new HashMap<>();

    PermissionsOfOperations(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(PermissionsAllowed.class)) {
            if (annotation.target().kind() != AnnotationTarget.Kind.METHOD) {
                // The framework's own; ours are on methods.
                continue;
            }
            MethodInfo method = annotation.target().asMethod();
            AnnotationValue inclusive = annotation.value("inclusive");
            if (inclusive != null && inclusive.asBoolean()) {
                throw new IllegalStateException(
                        "The contract cannot say that [" + method + "] needs several permissions");
            }
            // The index may know a class twice, as part of the application and of a library.
            List<String> allowed = List.of(annotation.value().asStringArray());
            List<String> other = permissions.put(operationId(method), allowed);
            if (other != null && !other.equals(allowed)) {
                throw new IllegalStateException("The operation id of [" + method + "] is used twice");
            }
        }
    }

    /** The permissions of which one is enough. */
    List<String> of(String operationId) {
        List<String> found = permissions.get(operationId);
        if (found == null) {
            throw new IllegalStateException("The operation [" + operationId + "] asks for no permission");
        }
        return found;
    }

    private static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(Operation.class);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? method.name() : id.asString();
    }
}
