package nl.doorstroom.platform.problem;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.ClassUtil;
import io.quarkus.jackson.ObjectMapperCustomizer;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DateRange;

/**
 * Gathers every field of a body that does not fit its type, so that one answer names them all
 * (/core/error-handling/all-errors). Jackson by itself stops at the first.
 */
@Singleton
@Provider
class JsonErrors implements ReaderInterceptor, ObjectMapperCustomizer {

    /** A body can be wrong in a million places; so many are named at the most. */
    static final int MOST = 100;

    private static final ThreadLocal<@Nullable List<FieldError>> GATHERED = new ThreadLocal<>();

    /** After the framework's own modules, of which one reads dates too: who comes last is asked first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(new Gatherer());
        // Half a person is a slip of the pen, not one person less.
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.registerModule(new SimpleModule("what the database can keep")
                .addDeserializer(LocalDate.class, new DateReader())
                .addDeserializer(String.class, new TextReader(TextRule.LINE))
                .setDeserializerModifier(new Scalars()));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        List<FieldError> errors = new ArrayList<>();
        GATHERED.set(errors);
        try {
            Object body = context.proceed();
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return body;
        } catch (WebApplicationException failure) {
            if (failure.getCause() instanceof JsonMappingException mapping
                    && !mapping.getPath().isEmpty()) {
                String pointer = pointer(mapping);
                if (errors.stream().noneMatch(known -> pointer.equals(known.pointer()))) {
                    errors.add(FieldError.at(pointer, "invalid-value", "The value does not fit the field."));
                }
                throw new InvalidInput(errors);
            }
            throw failure;
        } finally {
            GATHERED.remove();
        }
    }

    static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    /** What a value of a type looks like, in words. */
    static String expected(Class<?> target) {
        if (target.isEnum()) {
            return "Expected one of " + List.of(target.getEnumConstants()) + ".";
        }
        return switch (target.getSimpleName()) {
            case "LocalDate" -> "Expected a date such as [2026-01-31], of the years 1900 to 2200.";
            case "Instant" -> "Expected a date and time with an offset, such as [2026-01-31T09:30:00Z].";
            case "UUID" -> "Expected a UUID.";
            case "String" -> "Expected a text without control characters; a short one on one line.";
            case "int", "Integer", "long", "Long" -> "Expected a whole number.";
            case "BigDecimal", "double", "Double" -> "Expected a number.";
            case "boolean", "Boolean" -> "Expected true or false.";
            default ->
                target.isArray() || Iterable.class.isAssignableFrom(target)
                        ? "Expected a list."
                        : "Expected an object.";
        };
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Years that no person has known are a slip of the pen. */
    private static final class DateReader extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return DateRange.parse(parser.getText());
            } catch (DateTimeParseException notADate) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a date");
            }
        }
    }

    /** What a caller sends keeps to the rule of its field; what other services told may be older than the rule. */
    private static final class TextReader extends StdDeserializer<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final TextRule rule;

        TextReader(TextRule rule) {
            super(String.class);
            this.rule = rule;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
            Size size = field == null ? null : field.getAnnotation(Size.class);
            return new TextReader(size != null && size.max() >= TextRule.LONG ? TextRule.LINES : TextRule.LINE);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!(GATHERED.get() == null ? TextRule.STORABLE : rule).admits(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not a plain text");
            }
            return text;
        }
    }

    /** Numbers, truths and codes. For some values Jackson throws without asking the gatherer, which would end the list. */
    private static final class Scalars extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            Class<?> type = description.getBeanClass();
            return type.isPrimitive() || type == Boolean.class || Number.class.isAssignableFrom(type)
                    ? new ScalarReader(deserializer)
                    : deserializer;
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return new ScalarReader(deserializer);
        }
    }

    private static final class ScalarReader extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        ScalarReader(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new ScalarReader(deserializer);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.START_OBJECT)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return super.deserialize(parser, context);
            } catch (InputCoercionException | InvalidFormatException unfit) {
                if (!parser.currentToken().isNumeric()) {
                    throw unfit;
                }
                // Too large, or with decimals where there can be none.
                return context.handleWeirdNumberValue(handledType(), parser.getNumberValue(), "not a whole number");
            }
        }
    }

    private static final class Gatherer extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            if (!gather(parser, "unknown-property", "This field does not exist.")) {
                return false;
            }
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            return gather(context.getParser(), "invalid-value", expected(target)) ? nothing(target) : NOT_HANDLED;
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String message) {
            return gather(context.getParser(), "invalid-value", expected(target)) ? nothing(target) : NOT_HANDLED;
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
                throws IOException {
            if (!gather(parser, "invalid-type", expected(target.getRawClass()))) {
                return NOT_HANDLED;
            }
            parser.skipChildren();
            return nothing(target.getRawClass());
        }

        /** A text or a number where an object is expected. */
        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> target,
                @Nullable ValueInstantiator instantiator,
                JsonParser parser,
                String message) {
            return gather(parser, "invalid-type", expected(target)) ? null : NOT_HANDLED;
        }

        /** What is read on with; it reaches nobody, because the body is refused. */
        private static @Nullable Object nothing(Class<?> target) {
            return target.isPrimitive() ? ClassUtil.defaultValue(target) : null;
        }

        private static boolean gather(JsonParser parser, String code, String detail) {
            List<FieldError> errors = GATHERED.get();
            if (errors == null
                    || parser.getParsingContext().pathAsPointer().toString().isEmpty()) {
                return false;
            }
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            if (errors.size() < MOST && errors.stream().noneMatch(known -> pointer.equals(known.pointer()))) {
                errors.add(FieldError.at(pointer, code, detail));
            }
            return true;
        }
    }
}
