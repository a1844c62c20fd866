package nl.doorstroom.matching.area;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A table of postcode areas as a file (CSV, RFC 4180): a line with the names of the columns and a line for each area. It is
 * taken as a whole or not at all.
 *
 * @param areas in the order of the postcodes
 */
record AreaFile(List<PostcodeArea> areas) {

    private static final List<String> COLUMNS = List.of("pc4", "latitude", "longitude");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** So many faults are told at once; after them the rest of the file says nothing new. */
    private static final int MOST_FAULTS = 100;

    private static final int DECIMALS = 6;
    private static final Bounds LATITUDE = new Bounds("latitude", "50.5", "53.8");
    private static final Bounds LONGITUDE = new Bounds("longitude", "3.2", "7.4");

    // Lines as arrays: the columns are judged here, with the number of the line.
    private static final ObjectReader LINES = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES);

    /**
     * Reads a file.
     *
     * @throws InvalidInput naming each faulty line by its number and column, up to a hundred
     */
    static AreaFile read(String text) {
        List<FieldError> faults = new ArrayList<>();
        SortedMap<Integer, PostcodeArea> areas = new TreeMap<>();
        String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (MappingIterator<String[]> lines = LINES.readValues(csv)) {
            requireColumns(lines);
            while (lines.hasNextValue() && faults.size() < MOST_FAULTS) {
                // Where the line begins: once it is read, the reader stands somewhere after it.
                int number = lines.getParser().currentLocation().getLineNr();
                take(lines.nextValue(), number, areas, faults);
            }
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            faults.add(FieldError.at("/lines/" + line, "malformed", "Line [" + line + "] is no CSV."));
        } catch (IOException impossible) {
            throw new IllegalStateException("The file is in memory", impossible);
        }
        if (faults.isEmpty() && areas.isEmpty()) {
            faults.add(FieldError.at("/lines/2", "empty", "There is no area below the names of the columns."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new AreaFile(List.copyOf(areas.values()));
    }

    private static void requireColumns(MappingIterator<String[]> lines) throws IOException {
        List<String> names = lines.hasNextValue() ? trimmed(lines.nextValue()) : List.of();
        if (!names.equals(COLUMNS)) {
            throw InvalidInput.at("/lines/1", "columns", "The first line must be [" + String.join(",", COLUMNS) + "].");
        }
    }

    private static void take(
            String[] line, int number, SortedMap<Integer, PostcodeArea> areas, Collection<FieldError> faults) {
        List<String> values = trimmed(line);
        if (values.size() != COLUMNS.size()) {
            faults.add(FieldError.at(
                    "/lines/" + number,
                    "columns",
                    "Line [" + number + "] has [" + values.size() + "] columns, not [" + COLUMNS.size() + "]."));
            return;
        }
        String pc4 = values.get(0);
        boolean known = pc4.matches("[1-9][0-9]{3}");
        if (!known) {
            faults.add(FieldError.at(
                    "/lines/" + number + "/pc4", "pattern", "Line [" + number + "]: four digits, the first not 0."));
        } else if (areas.containsKey(Integer.valueOf(pc4))) {
            faults.add(FieldError.at(
                    "/lines/" + number + "/pc4",
                    "twice",
                    "Line [" + number + "]: area [" + pc4 + "] is there already."));
        }
        BigDecimal latitude = LATITUDE.read(values.get(1), number, faults);
        BigDecimal longitude = LONGITUDE.read(values.get(2), number, faults);
        if (known && latitude != null && longitude != null) {
            areas.putIfAbsent(Integer.valueOf(pc4), new PostcodeArea(Integer.parseInt(pc4), latitude, longitude));
        }
    }

    private static List<String> trimmed(String[] line) {
        List<String> values = new ArrayList<>();
        for (String value : line) {
            values.add(value == null ? "" : value.strip());
        }
        return values;
    }

    /** SHA-256 of the areas in their order, in hexadecimal digits: two files that say the same have the same. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PostcodeArea area : areas) {
                digest.update((area.pc4() + "," + area.latitude().toPlainString() + ","
                                + area.longitude().toPlainString() + "\n")
                        .getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    /** Between which a coordinate of the Netherlands lies, with some room. */
    private record Bounds(String column, BigDecimal least, BigDecimal most) {

        Bounds(String column, String least, String most) {
            this(column, new BigDecimal(least), new BigDecimal(most));
        }

        @Nullable
        BigDecimal read(String value, int line, Collection<FieldError> faults) {
            // Told apart by its form first: a number of a million digits is not worth reading.
            if (value.matches("[0-9]{1,3}(\\.[0-9]{1,15})?")) {
                BigDecimal degrees = new BigDecimal(value);
                if (degrees.compareTo(least) >= 0 && degrees.compareTo(most) <= 0) {
                    return degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
                }
            }
            faults.add(FieldError.at(
                    "/lines/" + line + "/" + column,
                    "range",
                    "Line [" + line + "]: degrees from [" + least + "] to [" + most + "], with a point."));
            return null;
        }
    }
}
