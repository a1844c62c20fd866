package nl.doorstroom.reporting.report;

import java.util.List;
import java.util.Map;

/**
 * The answer to a question.
 *
 * @param rows one for each group, or the one row of everything
 * @param findings what someone should look at, and how often; findings change no number
 */
public record Figure<R>(List<R> rows, Map<String, Long> findings) {}
