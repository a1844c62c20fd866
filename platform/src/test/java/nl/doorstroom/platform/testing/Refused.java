package nl.doorstroom.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What every refusal looks like: a whole problem document, every header, and nothing of the inside or of a person. */
final class Refused {

    /** Stands where somebody's data might; no refusal repeats it. */
    static final String PERSONAL = "zeer-persoonlijk";

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|jakarta|javax|org|com|io)\\.[a-z]+\\.|nl\\.doorstroom\\.|Exception|\\tat |SQLSTATE|hibernate|postgres"
                    + "|(?i:\\b(select|insert into|update|delete from)\\s.*\\s(from|values|set|where)\\b)");

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    /** What a script may read anyway, what is for the browser, and what says nothing. */
    private static final Set<String> NOT_FOR_SCRIPTS = Set.of(
            "Cache-Control",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Strict-Transport-Security",
            "Content-Length",
            // Of how a large answer is sent; no script sees it, wherever it comes from.
            "Transfer-Encoding",
            "Content-Type");

    private Refused() {}

    /** What is wrong with an answer that should refuse with one of these; null when nothing is. */
    static @Nullable String fault(Answer answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.status())) {
            return "not " + List.of(statuses);
        }
        if (!"application/problem+json".equals(answer.header("Content-Type"))) {
            return "the media type is " + answer.header("Content-Type");
        }
        JsonNode problem = answer.json();
        if (!problem.path("type").asText().startsWith("https://doorstroom.nl/problems/")
                || problem.path("status").asInt() != answer.status()
                || problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            return "no whole problem document";
        }
        if (INSIDE.matcher(answer.body()).find()) {
            return "it tells of the inside";
        }
        if (answer.body().contains(PERSONAL)) {
            return "it repeats what was sent";
        }
        if (answer.status() == 401 && !"Bearer".equals(answer.header("WWW-Authenticate"))) {
            return "WWW-Authenticate is missing";
        }
        if (List.of(429, 503).contains(answer.status()) && answer.header("Retry-After") == null) {
            return "Retry-After is missing";
        }
        return headerFault(answer);
    }

    /** The header that an answer should have and has not; null when none is missing. */
    static @Nullable String headerFault(Answer answer) {
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            if (!header.getValue().equals(answer.header(header.getKey()))) {
                return header.getKey() + " is " + answer.header(header.getKey());
            }
        }
        return answer.header("API-Version") == null ? "API-Version is missing" : originFault(answer);
    }

    /** What the page of another origin cannot read that it needs. */
    private static @Nullable String originFault(Answer answer) {
        String origin = answer.header("Access-Control-Allow-Origin");
        if ("*".equals(origin)) {
            return null;
        }
        if (!Request.ORIGIN.equals(origin)) {
            return "a web application cannot read it";
        }
        Set<String> hidden = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        hidden.addAll(answer.response().headers().map().keySet());
        NOT_FOR_SCRIPTS.forEach(hidden::remove);
        hidden.removeIf(name -> name.startsWith("access-control-"));
        for (String exposed :
                String.valueOf(answer.header("Access-Control-Expose-Headers")).split(",", -1)) {
            hidden.remove(exposed.trim());
        }
        return hidden.isEmpty() ? null : "a web application does not see " + hidden;
    }
}
