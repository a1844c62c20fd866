package nl.doorstroom.platform.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which methods an address offers. Whoever is refused one has a right to know the others (RFC 9110, section 15.5.6), and
 * the framework does not tell.
 */
@Singleton
class OfferedMethods {

    private final List<Route> routes = new ArrayList<>();

    OfferedMethods(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path") String base) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path resource = bean.getBeanClass().getAnnotation(Path.class);
            if (resource != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(base + "/" + resource.value(), method);
                }
            }
        }
    }

    private void add(String resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String address = (below == null ? resource : resource + "/" + below.value()).replaceAll("/+", "/");
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                routes.add(new Route(Pattern.compile(address.replaceAll("\\{[^}]*}", "[^/]+")), verb.value()));
            }
        }
    }

    /** What an address offers; nothing when there is nothing at it. */
    Set<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.address().matcher(path).matches()) {
                methods.add(route.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private record Route(Pattern address, String method) {}
}
