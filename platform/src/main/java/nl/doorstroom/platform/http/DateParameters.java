package nl.doorstroom.platform.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DateRange;

/** Reads a date in a query, of the years that are taken. */
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
            return DateRange.parse(text);
        }

        @Override
        public String toString(LocalDate date) {
            return date.toString();
        }
    }
}
