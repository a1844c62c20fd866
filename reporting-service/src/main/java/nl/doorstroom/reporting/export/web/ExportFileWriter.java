package nl.doorstroom.reporting.export.web;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** Sends a file in pieces as it is written. */
@Provider
public class ExportFileWriter implements MessageBodyWriter<ExportFile> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return ExportFile.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            ExportFile file,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        file.content().writeTo(out);
    }
}
