package nl.doorstroom.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** What was measured, in milliseconds, each beside its limit or peer. */
final class Results {

    private final List<Row> rows = new ArrayList<>();

    void add(String work, double[] ours, String peer, double theirs) {
        double median = median(ours);
        rows.add(new Row(
                work, rounded(median), rounded(quantile(ours, 0.95)), peer, rounded(theirs), rounded(median / theirs)));
    }

    /** A mean, where nothing else is known. */
    void addMean(String work, double mean, double limit) {
        rows.add(new Row(work + " (mean)", rounded(mean), null, "limit", rounded(limit), rounded(mean / limit)));
    }

    static double median(double[] times) {
        return quantile(times, 0.5);
    }

    private static double quantile(double[] times, double part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    String table() {
        StringBuilder text = new StringBuilder("%n%-82s %9s %9s   %-30s %9s %8s%n"
                .formatted("milliseconds", "median", "p95", "limit or peer", "", "ratio"));
        for (Row row : rows) {
            text.append("%-82s %9.2f %9s   %-30s %9.2f %8.2f%n"
                    .formatted(
                            row.work(),
                            row.median(),
                            row.p95() == null ? "" : "%.2f".formatted(row.p95()),
                            row.peer(),
                            row.peerMedian(),
                            row.ratio()));
        }
        return text.toString();
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
    }

    /** One line of the table. */
    record Row(String work, double median, @Nullable Double p95, String peer, double peerMedian, double ratio) {}
}
