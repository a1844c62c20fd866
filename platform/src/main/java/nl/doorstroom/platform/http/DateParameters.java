package nl.doorstroom.platform.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DateRange;
import nl.doorstroom.platform.problem.InvalidInput;

/** Reads a date in a query; one that cannot be read is the caller's mistake and no unknown address. */
@Provider
class DateParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new DateConverter() : null;
    }

    private static final class DateConverter implements ParamConverter<LocalDate> {

        @Override
        public LocalDate fromString(String text) {
            try {
                return DateRange.parse(text);
            } catch (DateTimeParseException notADate) {
                throw InvalidInput.in("date", "invalid-value", "Expected a date such as [2026-01-31].");
            }
        }

        @Override
        public String toString(LocalDate date) {
            return date.toString();
        }
    }
}
