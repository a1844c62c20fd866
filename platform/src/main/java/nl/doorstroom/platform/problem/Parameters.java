package nl.doorstroom.platform.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

import nl.doorstroom.platform.calendar.DateRange;

/**
 * What a resource's method takes beside the body. The framework tells that some parameter could not be converted, and not
 * which one; here each is tried once more, so that the answer names them all.
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

    private Parameters() {}

    /** An error for each value of the query that does not fit its parameter. */
    static List<FieldError> unreadable(Method method, MultivaluedMap<String, String> query) {
        List<FieldError> errors = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    check(field, field.getName(), field.getGenericType(), query, errors);
                }
            } else {
                check(parameter, parameter.getName(), parameter.getParameterizedType(), query, errors);
            }
        }
        return errors;
    }

    /** The name that the caller knows of what the method calls by its own. */
    static String nameOf(Class<?> resource, String method, String javaName) {
        // The framework's subclass of a resource has the methods, and not their annotations.
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(candidate -> Arrays.stream(candidate.getParameters()))
                .filter(parameter -> parameter.getName().equals(javaName))
                .map(parameter -> nameOf(parameter, javaName))
                .filter(name -> !name.equals(javaName))
                .findFirst()
                .orElse(javaName);
    }

    private static void check(
            AnnotatedElement parameter,
            String javaName,
            Type type,
            MultivaluedMap<String, String> query,
            List<FieldError> errors) {
        String name = nameOf(parameter, javaName);
        Class<?> target = elementOf(type);
        for (String value : query.getOrDefault(name, List.of())) {
            if (!fits(target, value)) {
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
