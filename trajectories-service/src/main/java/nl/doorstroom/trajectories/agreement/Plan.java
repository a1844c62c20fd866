package nl.doorstroom.trajectories.agreement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person is going to do.
 *
 * @param stages what the programme's stages are called, in their order
 * @param crewFrom first day in a crew, when the person has a place
 * @param started whether the first day has come true
 */
public record Plan(
        @Nullable String goal,
        List<Step> steps,
        List<String> stages,
        List<Hours> hours,
        @Nullable LocalDate crewFrom,
        boolean talks,
        boolean voluntary,
        @Nullable LocalDate start,
        boolean started,
        @Nullable LocalDate plannedEnd) {

    private static final int LENGTH = 12;

    /** A milestone that is not dropped. */
    public record Step(String title, LocalDate dueDate, boolean reached) {}

    /** So many hours a week from a day on. */
    public record Hours(LocalDate from, BigDecimal hoursPerWeek) {}

    /**
     * The same for the same goal, steps, stages and hours. A step that is reached is no other plan, nor is another start, which
     * may move by itself.
     */
    public String version() {
        StringBuilder content = new StringBuilder();
        part(content, goal == null ? "" : goal);
        steps.forEach(step -> part(content, "step " + step.dueDate() + " " + step.title()));
        stages.forEach(stage -> part(content, "stage " + stage));
        hours.forEach(step -> part(
                content,
                "hours " + step.from() + " "
                        + step.hoursPerWeek().stripTrailingZeros().toPlainString()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** With its length, so that no two plans have the same content in other parts. */
    private static void part(StringBuilder content, String text) {
        content.append(text.length()).append(':').append(text).append('\n');
    }
}
