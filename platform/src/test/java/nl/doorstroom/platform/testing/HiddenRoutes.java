package nl.doorstroom.platform.testing;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.arc.Arc;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Routes that a service's OpenAPI document hides, because they speak in the words of others. */
final class HiddenRoutes {

    private HiddenRoutes() {}

    /** As the documents say that describe them. */
    static List<Route> described(Collection<File> documents) throws IOException {
        List<Route> routes = new ArrayList<>();
        for (File document : documents) {
            routes.addAll(Route.of(new ObjectMapper(new YAMLFactory()).readTree(document)));
        }
        return routes;
    }

    /** As the service has them, each as a {@link Route} prints itself. */
    static Set<String> served() {
        Set<String> served = new TreeSet<>();
        for (Bean<?> bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path resource = bean.getBeanClass().getAnnotation(Path.class);
            for (Method method :
                    resource == null ? new Method[0] : bean.getBeanClass().getMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                if (operation != null && operation.hidden()) {
                    Path below = method.getAnnotation(Path.class);
                    served.add(verb(method) + " " + resource.value() + (below == null ? "" : below.value()));
                }
            }
        }
        return served;
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        throw new IllegalStateException("No method of HTTP: " + method);
    }
}
