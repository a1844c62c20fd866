package nl.doorstroom.reporting.export.web;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written while it is sent. */
public record ExportFile(Content content) {

    /** What stands in it. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
