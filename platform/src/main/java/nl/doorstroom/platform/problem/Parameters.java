package nl.doorstroom.platform.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DateRange;

/**
 * What a resource's method takes beside the body. The framework tells that some parameter could not be converted, and not
 * which one, and leaves aside what the method has not; here each is tried before, so that the answer names them all.
 */
final class Parameters {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            UUID.class,
            UUID::fromString,
            LocalDate.class,
            DateRange::parse,
            int.class,
            Integer::valueOf,
            Integer.class,
            Integer::valueOf,
            long.class,
            Long::valueOf,
            Long.class,
            Long::valueOf,
            BigDecimal.class,
            BigDecimal::new);

    /** What says where in a request a parameter stands; the body and a part of the path say nothing. */
    private static final List<Class<? extends Annotation>> PLACES =
            List.of(RestQuery.class, QueryParam.class, RestHeader.class, HeaderParam.class, BeanParam.class);

    /** A name that a caller makes up is repeated only where it cannot be somebody's number or name. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][A-Za-z_-]{0,30}");

    private Parameters() {}

    /** An error for each parameter of a query that the method has not, or whose value does not fit. */
    static List<FieldError> unfit(Method method, MultivaluedMap<String, String> query) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(query.keySet());
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    check(field, field.getName(), field.getGenericType(), query, unknown, errors);
                }
            } else {
                check(parameter, parameter.getName(), parameter.getParameterizedType(), query, unknown, errors);
            }
        }
        unknown.stream()
                .limit(JsonErrors.MOST)
                .forEach(name -> errors.add(FieldError.in(
                        PLAIN_NAME.matcher(name).matches() ? name : "?",
                        "unknown-parameter",
                        "This parameter does not exist.")));
        return errors;
    }

    /** The name that the caller knows of what the method calls by its own; null for the body, which has none. */
    static @Nullable String nameOf(Class<?> resource, String method, String javaName) {
        // The framework's subclass of a resource has the methods, and not their annotations.
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(candidate -> Arrays.stream(candidate.getParameters()))
                .filter(parameter -> parameter.getName().equals(javaName))
                .filter(parameter -> PLACES.stream().anyMatch(parameter::isAnnotationPresent)
                        || isInPath(parameter.getDeclaringExecutable(), javaName))
                .map(parameter -> nameOf(parameter, javaName))
                .findFirst()
                .orElse(null);
    }

    private static boolean isInPath(Executable method, String javaName) {
        return Stream.of(
                        method.getAnnotation(Path.class),
                        method.getDeclaringClass().getAnnotation(Path.class))
                .anyMatch(path -> path != null && path.value().contains("{" + javaName));
    }

    private static void check(
            AnnotatedElement parameter,
            String javaName,
            Type type,
            MultivaluedMap<String, String> query,
            Set<String> unknown,
            List<FieldError> errors) {
        if (!parameter.isAnnotationPresent(RestQuery.class) && !parameter.isAnnotationPresent(QueryParam.class)) {
            return;
        }
        String name = nameOf(parameter, javaName);
        unknown.remove(name);
        Class<?> target = elementOf(type);
        for (String value : query.getOrDefault(name, List.of())) {
            if (!TextRule.LINE.admits(value) || !fits(target, value)) {
                errors.add(FieldError.in(name, "invalid-value", JsonErrors.expected(target)));
                return;
            }
        }
    }

    private static boolean fits(Class<?> target, String value) {
        try {
            if (target.isEnum()) {
                return Arrays.stream(target.getEnumConstants())
                        .anyMatch(constant -> constant.toString().equals(value));
            }
            return READERS.getOrDefault(target, text -> text).apply(value) != null;
        } catch (RuntimeException unfit) {
            return false;
        }
    }

    private static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return type instanceof Class<?> single ? single : Object.class;
    }

    private static String nameOf(AnnotatedElement parameter, String javaName) {
        for (Annotation annotation : parameter.getAnnotations()) {
            String given = annotation instanceof RestQuery query
                    ? query.value()
                    : annotation instanceof QueryParam query
                            ? query.value()
                            : annotation instanceof RestHeader header
                                    ? header.value()
                                    : annotation instanceof HeaderParam header ? header.value() : "";
            if (!given.isEmpty()) {
                return given;
            }
        }
        return javaName;
    }
}
