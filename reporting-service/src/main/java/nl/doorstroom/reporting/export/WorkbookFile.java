package nl.doorstroom.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.export.Column.Datatype;

/**
 * A table as a workbook of two sheets, the numbers and what they mean; written row by row. Texts are texts there whatever they
 * begin with, and never a formula.
 */
public final class WorkbookFile {

    private static final int FLUSHED_AFTER = 500;

    private WorkbookFile() {}

    /** Writes the workbook; the stream stays open. */
    public static void write(FigureTable table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Doorstroom", "1.0");
        numbers(workbook.newWorksheet(table.figure()), table);
        meaning(workbook.newWorksheet("columns"), table);
        workbook.finish();
    }

    private static void numbers(Worksheet sheet, FigureTable table) throws IOException {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).name());
        }
        sheet.freezePane(0, 1);
        for (int r = 0; r < table.rows().size(); r++) {
            List<@Nullable String> row = table.rows().get(r);
            for (int i = 0; i < columns.size(); i++) {
                String value = row.get(i);
                if (value != null && isNumber(columns.get(i))) {
                    sheet.value(r + 1, i, new BigDecimal(value));
                } else if (value != null) {
                    sheet.value(r + 1, i, value);
                }
            }
            if (r % FLUSHED_AFTER == FLUSHED_AFTER - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static boolean isNumber(Column column) {
        return column.datatype() == Datatype.INTEGER || column.datatype() == Datatype.DECIMAL;
    }

    private static void meaning(Worksheet sheet, FigureTable table) throws IOException {
        sheet.value(0, 0, "column");
        sheet.value(0, 1, "datatype");
        sheet.value(0, 2, "meaning");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            sheet.value(i + 1, 0, column.name());
            sheet.value(i + 1, 1, column.datatype().csvw());
            sheet.value(i + 1, 2, column.meaning());
        }
        sheet.value(table.columns().size() + 2, 0, table.note());
        sheet.finish();
    }
}
