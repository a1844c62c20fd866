package nl.doorstroom.reporting.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.export.Column.Datatype;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A table as CSV (RFC 4180), row by row: UTF-8, a header, commas. */
public final class CsvFile {

    /** With what a spreadsheet takes a text for a formula, which may reach beyond the sheet. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvFile() {}

    /** Writes all rows; the stream stays open. */
    public static void write(FigureTable table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            writer.append(i == 0 ? "" : ",").append(quoted(columns.get(i).name()));
        }
        writer.append("\r\n");
        for (List<@Nullable String> row : table.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                writer.append(i == 0 ? "" : ",").append(cell(columns.get(i).datatype(), row.get(i)));
            }
            writer.append("\r\n");
        }
        writer.flush();
    }

    /** A number may be negative; a text that begins like a formula is kept from being one by an apostrophe. */
    static String cell(Datatype datatype, @Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean formula = datatype == Datatype.STRING && !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return quoted(formula ? "'" + value : value);
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
