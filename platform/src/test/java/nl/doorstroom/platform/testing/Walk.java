package nl.doorstroom.platform.testing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.RateLimiter;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.personaldata.PersonalDataCopies;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * A story that uses every route of a service. Before a route is used for the first time it is refused in every way that
 * applies to it, with nothing wrong but that; that the same request then succeeds shows that it was refused for nothing
 * else. What is told happens in two municipalities at once, neither of which may see the other.
 */
public final class Walk implements AutoCloseable {

    private static final List<String> UNREADABLE = List.of("", "{", "[]", "null", "\"text\"", "42");
    private static final List<String> AROUND =
            List.of(";a=b", "%3ba=b", "%2f", "%5c", "%00", "//", "/../x", "/%2e%2e/x");

    /** Requests that are under way at once, as far as they change nothing. */
    private static final int DESKS = 4;

    /** Hebrew, an accent that is a character of its own, and an emoji, which is two of Java's. */
    private static final String OTHER_SCRIPTS = " \u05e9\u05e8\u05d4 e\u0301 \ud83c\udf31";

    /** What they tell is the same for every municipality. */
    private static final Set<String> OF_NO_TENANT =
            Set.of("/code-lists", "/code-lists/{name}", "/dead-letter-redrives", "/set-aside-redrives");

    private final List<Route> routes;
    private final String[] permissions;
    private final Map<String, String> forged;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Twins twins = new Twins();
    private final Stored stored;
    private final Map<Route, Request> walked = new LinkedHashMap<>();
    private final Set<Route> guarded = new HashSet<>();
    private final Map<Route, String> left = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();
    private final Map<String, String> uncodedLists = new LinkedHashMap<>();
    private final Set<List<String>> held = new HashSet<>();
    private final Map<Route, String> replacing = new LinkedHashMap<>();
    private final Map<Route, String> more = new LinkedHashMap<>();
    private final List<Told.Change> changes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final ExecutorService desks = Executors.newFixedThreadPool(DESKS);
    private final List<CompletableFuture<Runnable>> underWay = new ArrayList<>();
    private Runnable wait = () -> {};
    private final Set<String> erased = new HashSet<>();
    private String subscription = "";

    Walk(List<Route> routes, String... permissions) throws SQLException {
        this.routes = routes;
        this.permissions = permissions.clone();
        this.forged = Tokens.forged(Twins.HERE, permissions);
        this.stored = new Stored();
    }

    /** OIN of the municipality in which the story is told. */
    public String tenant() {
        return Twins.HERE;
    }

    /** The id of somebody whom another service knows. */
    public String outsider() {
        return twins.outsider();
    }

    /** What is said in the story, as it is said in the other municipality. */
    public String inTheOther(String text) {
        return twins.there(text);
    }

    /** @param ids in the places of what varies in the path */
    public Answer get(String path, String... ids) {
        return step("GET", path, "", null, ids);
    }

    /** @param query with its question mark */
    public Answer ask(String path, String query, String... ids) {
        return step("GET", path, query, null, ids);
    }

    public Answer post(String path, @Nullable String body, String... ids) {
        return step("POST", path, "", body, ids);
    }

    public Answer put(String path, String body, String... ids) {
        return step("PUT", path, "", body, ids);
    }

    public Answer patch(String path, String body, String... ids) {
        return step("PATCH", path, "", body, ids);
    }

    public Answer delete(String path, String... ids) {
        return step("DELETE", path, "", null, ids);
    }

    /** What goes on by itself after an answer, and must be over before one can see whether a refusal changed anything. */
    public void waitBeforeComparing(Runnable until) {
        wait = until;
    }

    /** Asks for a run of a job, and how far it is. */
    void tellOfAJob(String job) {
        String run = post("/job-runs", "{\"job\": \"%s\", \"day\": \"2026-03-01\"}".formatted(job))
                .id();
        stored.untilNoJobRuns();
        get("/job-runs/{id}", run);
    }

    /** One partner tries a subscription and ends it; another is told of everything that it can be told of. */
    void tellOfSubscriptions(Collection<String> eventTypes) {
        String own = "/subscriptions/{id}";
        String tried = post(
                        "/subscriptions",
                        subscriptionTo(eventTypes.stream()
                                .filter(type -> type.contains(".subscription-tested."))
                                .toList()))
                .id();
        get("/subscriptions");
        get(own, tried);
        String delivery = post(own + "/deliveries", null, tried).id();
        get(own + "/deliveries", tried);
        get(own + "/deliveries/{deliveryId}", tried, delivery);
        post(own + "/deliveries/{deliveryId}/retries", null, tried, delivery);
        post(own + "/secrets", null, tried);
        post(own + "/pauses", null, tried);
        post(own + "/resumptions", null, tried);
        delete(own, tried);
        subscription = subscribe(Twins.HERE, eventTypes);
        subscribe(Twins.THERE, eventTypes);
    }

    private String subscribe(String tenant, Collection<String> eventTypes) {
        return Request.to("POST", "/subscriptions")
                .as(token(tenant, List.of(permissions)))
                .withBody(subscriptionTo(eventTypes))
                .send()
                .id();
    }

    private static String subscriptionTo(Collection<String> eventTypes) {
        return "{\"address\": \"http://localhost:1/hooks\", \"eventTypes\": [\"%s\"]}"
                .formatted(String.join("\", \"", eventTypes));
    }

    /** Says that what was told of somebody leads to nothing any more, because the person was erased. */
    public void erased(String person) {
        erased.add(person);
    }

    /** What was told in the story is there for who is told: each address is one, and answers. */
    void followWhatWasTold() {
        String token = token(Twins.HERE, List.of(permissions));
        Set<String> followed = new TreeSet<>();
        String next = "";
        while (next != null) {
            JsonNode page = Request.to("GET", "/subscriptions/" + subscription + "/deliveries?limit=100" + next)
                    .as(token)
                    .send()
                    .json();
            for (JsonNode delivery : page.path("items")) {
                String address = delivery.path("dataref").asText();
                if (erased.stream().noneMatch(address::contains) && followed.add(address)) {
                    Answer answer = new Request("GET", address, null, Map.of())
                            .as(token)
                            .send();
                    note(null, delivery.path("eventType").asText(), answer, answer.status() == 200 ? null : "no data");
                }
            }
            next = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : null;
        }
    }

    /** Leaves out a route, for a reason. */
    public void leaveOut(String method, String path, String reason) {
        left.put(route(method, path), reason);
    }

    /** Says that a route is asked by somebody who may do something more, without which there is nothing to be shown. */
    public void askWithMore(String method, String path, String permission) {
        more.put(route(method, path), permission);
    }

    /** Says that a change replaces nothing that others were told, for a reason. */
    public void replacesNothing(String method, String path, String reason) {
        replacing.put(route(method, path), reason);
    }

    /** Says that no request takes a code of a list, for a reason. */
    public void leaveOutCodes(String list, String reason) {
        uncodedLists.put(list, reason);
    }

    /**
     * What the service did for a person, and its part of a copy of what it keeps of that person.
     *
     * @param person for whom the story did something
     */
    public void tellOfCaseFile(String person) {
        leaveOutCodes("timeline-event-categories", "asked for in an address, as a filter");
        UUID here = Ids.next();
        UUID there = Ids.next();
        twins.learn(TextNode.valueOf(here.toString()), TextNode.valueOf(there.toString()));
        prepare(Twins.HERE, here, person);
        prepare(Twins.THERE, there, twins.there(person));
        get("/participants/{participantId}/timeline-entries", person);
        get("/participants/{participantId}/data-export-parts/{exportId}", person, here.toString());
    }

    private static void prepare(String tenant, UUID export, String person) {
        PersonalDataCopies copies =
                Arc.container().instance(PersonalDataCopies.class).get();
        CurrentTenant.call(tenant, () -> copies.prepare(export, UUID.fromString(person)));
    }

    /** Every list, on the days on which one of its codes comes or goes, and long before and after them. */
    void tellOfCodeLists() {
        JsonNode names = get("/code-lists").json();
        if (names.isEmpty()) {
            leaveOut("GET", "/code-lists/{name}", "the service has no code lists");
        }
        for (JsonNode name : names) {
            JsonNode whole = get("/code-lists/{name}", name.asText()).json();
            Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31)));
            Set<String> ofList = codes.computeIfAbsent(name.asText(), first -> new HashSet<>());
            for (JsonNode entry : whole.path("codes")) {
                ofList.add(entry.path("code").asText());
                for (String bound : List.of("validFrom", "validTo")) {
                    if (entry.has(bound)) {
                        LocalDate day = LocalDate.parse(entry.path(bound).asText());
                        days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
                    }
                }
            }
            for (LocalDate day : days) {
                JsonNode seen = ask("/code-lists/{name}", "?on=" + day, name.asText())
                        .json()
                        .path("codes");
                List<JsonNode> expected = new ArrayList<>();
                whole.path("codes").forEach(entry -> {
                    if (entry.path("validFrom").asText("0000").compareTo(day.toString()) <= 0
                            && entry.path("validTo").asText("9999").compareTo(day.toString()) >= 0) {
                        expected.add(entry);
                    }
                });
                if (!expected.equals(seen.findParents("code"))) {
                    findings.add(name + " on " + day + ": " + seen);
                }
            }
        }
    }

    private Step stepOf(Route route, String query, @Nullable String body, List<String> ids, String tenant) {
        String address = route.address(ids);
        String version = route.takes("If-Match") ? version(route, ids, tenant) : null;
        List<String> permitted = Stream.concat(route.permissions().stream(), Stream.ofNullable(more.get(route)))
                .toList();
        Request request = Request.to(route.method(), address + query)
                .withBody(body)
                .as(token(tenant, permitted))
                .with("Content-Type", body == null || route.takesJson() ? null : route.mediaType())
                .with("If-Match", version);
        return new Step(route, ids, query, request, version);
    }

    private Answer step(String method, String path, String query, @Nullable String body, String... ids) {
        Route route = route(method, path);
        Step here = stepOf(route, query, body, List.of(ids), Twins.HERE);
        Step there = stepOf(
                route,
                twins.there(query),
                body == null ? null : twins.there(body),
                Stream.of(ids).map(twins::there).toList(),
                Twins.THERE);
        boolean first = walked.putIfAbsent(route, here.request()) == null;
        boolean unguarded = here.version() != null && guarded.add(route);
        Map<String, Set<String>> untried = untriedCodes(here);
        if (first || unguarded || !untried.isEmpty()) {
            Set<String> before = state();
            if (first) {
                refuse(here);
                if (body != null) {
                    refuseWhatIsElsewhere(there, body);
                }
            }
            if (unguarded) {
                refuse(route, "another version", here.request().with("If-Match", "\"999999\""), 412);
                refuse(route, "no version", here.request().with("If-Match", null), 428);
            }
            settle();
            untried.forEach((pointer, lists) -> refuseOtherCodes(here, pointer, lists));
            unchanged(before, route + " was refused");
        }
        String key = route.takes("Idempotency-Key") ? UUID.randomUUID().toString() : null;
        List<JsonNode> known = history(here);
        Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Request asked = here.request().with("Idempotency-Key", key);
        Exchange exchange =
                first && body != null && route.takesJson() ? inOtherScripts(route, asked) : succeed(asked, route);
        Answer answer = exchange.answer();
        if (here.version() != null) {
            changes.add(new Told.Change(route, start, Instant.now()));
        }
        keepsHistory(here, known);
        String said = exchange.request().body();
        Answer other = succeed(
                        there.request().with("Idempotency-Key", key).withBody(said == null ? null : twins.there(said)),
                        route)
                .answer();
        compare(answer, other);
        if (first && key != null) {
            repeat(exchange.request(), answer);
        }
        return answer;
    }

    /** What is known of what a change is about, version by version, where it can be asked. */
    private List<JsonNode> history(Step step) {
        if (step.version() == null) {
            return List.of();
        }
        String resource = resource(step.route());
        return routes.stream()
                .filter(Route::reads)
                .filter(route -> route.path().equals(resource + "/history")
                        || route.path().equals(resource + "/status-history"))
                .map(route -> Request.to("GET", route.address(step.ids()))
                        .as(token(Twins.HERE, List.of(permissions)))
                        .send())
                .flatMap(answer ->
                        StreamSupport.stream(answer.json().path("items").spliterator(), false))
                .toList();
    }

    /** A change adds a version, and leaves every earlier one as it was. */
    private void keepsHistory(Step step, List<JsonNode> known) {
        List<JsonNode> now = history(step);
        if (!known.isEmpty()
                && (now.size() <= known.size() || !now.subList(0, known.size()).equals(known))) {
            findings.add(step.route() + " rewrites history: " + known + " and then " + now);
        }
    }

    /**
     * Texts may be written in any script, and are given back as they were written, or are refused by name: an address for
     * electronic mail may not. The story goes on with those that were taken.
     */
    private Exchange inOtherScripts(Route route, Request request) {
        JsonNode body = Answer.read(request.body());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Member member : route.members(body)) {
            String text = member.value().asText() + OTHER_SCRIPTS;
            if (member.isProse()
                    && !route.codeLists().containsKey(member.place())
                    && text.length() <= member.schema().path("maxLength").asInt(Integer.MAX_VALUE)) {
                texts.put(member.pointer(), text);
            }
        }
        while (!texts.isEmpty()) {
            JsonNode other = body.deepCopy();
            texts.forEach((pointer, text) -> Member.replace(other, pointer, TextNode.valueOf(text)));
            Request inOtherScripts = request.withBody(other.toString());
            Answer answer = inOtherScripts.send();
            if (answer.status() < 300) {
                texts.forEach((pointer, text) -> givesBack(answer, pointer, text));
                return succeeded(inOtherScripts, answer, route);
            }
            note(route, "in other scripts, " + texts, answer, Refused.fault(answer, 400));
            if (!texts.keySet().removeIf(pointer -> names(answer, pointer))) {
                findings.add(route + " takes no other scripts and does not say in which of " + texts + ": " + answer);
                break;
            }
        }
        return succeed(request, route);
    }

    private void givesBack(Answer answer, String pointer, String text) {
        String before = text.substring(0, text.length() - OTHER_SCRIPTS.length());
        for (JsonNode shown : answer.json().findValues(pointer.substring(pointer.lastIndexOf('/') + 1))) {
            if (shown.asText().startsWith(before) && !shown.asText().equals(text)) {
                findings.add(answer + " shows " + shown + " where [" + text + "] was written");
            }
        }
    }

    private Exchange succeed(Request request, Route route) {
        return succeeded(request, request.send(), route);
    }

    private Exchange succeeded(Request request, Answer answer, Route route) {
        if (answer.status() >= 300) {
            throw new AssertionError("The story ends at " + route + " with " + request.body() + ": " + answer
                    + "\nuntil then: " + String.join("\n", findings));
        }
        String fault = Refused.headerFault(answer);
        if (fault != null || !route.promises(answer.status())) {
            findings.add(route + " succeeded: " + fault + ", " + answer.status());
        }
        return new Exchange(request, answer);
    }

    /** Refuses a route that the story does not use: it is used for nothing, so that nothing but the asking is right. */
    void refuseInPrinciple(Route route, Request request) {
        leaveOut(route.method(), route.path(), "another contract describes it");
        refuseWhoMayNot(route, request);
        String address = request.address() + "?bsn=" + Refused.PERSONAL;
        later(
                new Request(request.method(), address, request.body(), request.headers())
                        .as(token(Twins.HERE, route.permissions())),
                answer -> note(route, address, answer, Refused.fault(answer, 400)));
        settle();
    }

    private void refuseWhoMayNot(Route route, Request request) {
        refuse(route, "no token", request.with("Authorization", null), 401);
        forged.forEach((how, token) -> refuse(route, "forged, " + how, request.as(token), 401));
        refuse(route, "every other permission", request.as(token(Twins.HERE, except(route.permissions()))), 403);
    }

    private void refuse(Step step) {
        Route route = step.route();
        Request request = step.request();
        refuseWhoMayNot(route, request);
        if (!OF_NO_TENANT.contains(route.path())) {
            refuse(route, "no tenant", request.as(Tokens.withoutTenant(permissions)), 403);
        }
        if (route.permissions().size() > 1) {
            route.permissions()
                    .forEach(permission -> refuse(
                            route,
                            "with " + permission + " alone",
                            request.as(token(Twins.HERE, List.of(permission))).withBody("{"),
                            400));
        }
        refuse(route, "another representation", request.with("Accept", "image/png"), 406);
        refuseOtherMethod(step);
        for (String tail : AROUND) {
            later(
                    request.at(route.address(step.ids()) + tail),
                    answer -> note(route, "around by " + tail, answer, Refused.fault(answer, 400)));
        }
        refuseOtherIds(step);
        refuseParameters(step);
        if (route.hasBody()) {
            refuse(
                    route,
                    "another media type",
                    request.with("Content-Type", route.takesJson() ? "text/csv" : "application/json"),
                    415);
            refuse(
                    route,
                    "too large",
                    request.withBody("{\"%s\": \"%s\"}".formatted(Refused.PERSONAL, "x".repeat(1_100_000))),
                    413);
            UNREADABLE.forEach(body -> refuse(route, "body [" + body + "]", request.withBody(body), 400));
            if (route.takesJson()) {
                refuseMembers(route, request);
            }
        }
        if (route.takes("Idempotency-Key")) {
            refuse(route, "a long key", request.with("Idempotency-Key", "k".repeat(256)), 400);
        }
    }

    private void refuseOtherMethod(Step step) {
        Set<String> offered = new HashSet<>();
        for (Route other : routes) {
            if (other.path().equals(step.route().path())) {
                offered.add(other.method());
            }
        }
        Stream.of("DELETE", "PATCH", "PUT")
                .filter(method -> !offered.contains(method))
                .findFirst()
                .ifPresent(method -> later(
                        step.request()
                                .at(step.route().address(step.ids()))
                                .by(method)
                                .withBody(null),
                        answer -> {
                            note(step.route(), method, answer, Refused.fault(answer, 405));
                            String allow = String.valueOf(answer.header("Allow"));
                            if (!Arrays.asList(allow.split(", ", -1)).containsAll(offered)) {
                                findings.add(step.route() + " offers " + offered + " and allows " + allow);
                            }
                        }));
    }

    private void refuseOtherIds(Step step) {
        Route route = step.route();
        for (int i = 0; i < step.ids().size(); i++) {
            for (String unknown : List.of(UUID.randomUUID().toString(), "no-such-thing")) {
                List<String> ids = new ArrayList<>(step.ids());
                ids.set(i, unknown);
                refuse(route, "unknown id", step.request().at(route.address(ids) + step.query()), 404);
            }
        }
        if (step.ids().stream().anyMatch(id -> id.contains("-") && id.length() == 36)) {
            later(
                    step.request().as(token(Twins.THERE, List.of(permissions))),
                    answer -> note(route, "another tenant", answer, Refused.fault(answer, 404)));
        }
    }

    /** What is wrong by itself is named at once with what the route has not; what is too large is found later. */
    private void refuseParameters(Step step) {
        Map<String, String> unfit = new LinkedHashMap<>(Map.of("bsn", Refused.PERSONAL));
        Map<String, String> tooLarge = new LinkedHashMap<>();
        Map<String, String> tooSmall = new LinkedHashMap<>();
        for (JsonNode parameter : step.route().parameters()) {
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            boolean anything = "string".equals(schema.path("type").asText())
                    && !schema.has("format")
                    && !schema.has("enum")
                    && !schema.has("pattern")
                    && !name.equals("cursor");
            if (parameter.path("in").asText().equals("query")) {
                unfit.put(name, anything ? Refused.PERSONAL + "%07" : Refused.PERSONAL);
                if (schema.has("maximum")) {
                    tooLarge.put(name, schema.path("maximum").asLong() + 1 + "");
                    tooSmall.put(name, schema.path("minimum").asLong() - 1 + "");
                }
            }
        }
        for (Map<String, String> wrong : List.of(unfit, tooLarge, tooSmall)) {
            refuseParameters(step, wrong);
        }
    }

    private void refuseParameters(Step step, Map<String, String> wrong) {
        if (wrong.isEmpty()) {
            return;
        }
        String query = step.query();
        for (Map.Entry<String, String> parameter : wrong.entrySet()) {
            query = (query.isEmpty() ? "?" : without(query, parameter.getKey()) + "&") + parameter.getKey() + "="
                    + parameter.getValue();
        }
        String asked = query;
        later(step.request().at(step.route().address(step.ids()) + asked), answer -> {
            note(step.route(), asked, answer, Refused.fault(answer, 400));
            Set<String> unnamed = new TreeSet<>(wrong.keySet());
            unnamed.removeAll(answer.json().at("/errors").findValuesAsText("parameter"));
            if (wrong.size() > 1) {
                unnamed.forEach(name -> refuseParameters(step, Map.of(name, wrong.get(name))));
            } else if (!unnamed.isEmpty()) {
                findings.add(step.route() + asked + " does not name it: " + answer.body());
            }
        });
    }

    private static String without(String query, String name) {
        return query.replaceAll("(?<=[?&])" + name + "=[^&]*&?", "").replaceAll("&$", "");
    }

    /** Each member is wrong in every way, together with all others that can be so at the same time. */
    private void refuseMembers(Route route, Request request) {
        Set<String> places = new HashSet<>();
        List<Member> members = new ArrayList<>(route.members(Answer.read(request.body())));
        // The members of a list are alike.
        members.removeIf(member -> !places.add(member.place()));
        for (Fault fault : Fault.values()) {
            Map<Integer, Map<String, JsonNode>> together = new TreeMap<>();
            for (Member member : members) {
                JsonNode wrong = member.pointer().isEmpty() ? null : fault.of(member);
                if (wrong != null) {
                    together.computeIfAbsent(member.depth(), first -> new LinkedHashMap<>())
                            .put(member.pointer(), wrong);
                }
                if (fault == Fault.WRONG_TYPE && member.value().isObject() && !member.isMap()) {
                    together.computeIfAbsent(0, first -> new LinkedHashMap<>())
                            .put(member.pointer() + "/no-such-member", TextNode.valueOf(Refused.PERSONAL));
                }
            }
            together.values().forEach(wrong -> refuseMembers(route, request, wrong));
        }
    }

    /** What is not named with the others is tried by itself. */
    private void refuseMembers(Route route, Request request, Map<String, JsonNode> wrong) {
        JsonNode body = Answer.read(request.body());
        wrong.forEach((pointer, value) -> Member.replace(body, pointer, value));
        String shown = body.toString().substring(0, Math.min(body.toString().length(), 1000));
        later(request.withBody(body.toString()), answer -> {
            note(route, "body " + shown, answer, Refused.fault(answer, 400));
            wrong.forEach((pointer, value) -> {
                if (!names(answer, pointer) && wrong.size() > 1) {
                    refuseMembers(route, request, Map.of(pointer, value));
                } else if (!names(answer, pointer)) {
                    findings.add(route + " does not name [" + pointer + "] of " + shown + ": " + answer.body());
                }
            });
        });
    }

    private static boolean names(Answer answer, String pointer) {
        return answer.json().at("/errors").findValuesAsText("pointer").stream()
                .anyMatch(named -> named.startsWith(pointer));
    }

    /** By where it stands, each code that the story sends for the first time in such a place, with the lists it is of. */
    private Map<String, Set<String>> untriedCodes(Step step) {
        Map<String, Set<String>> untried = new LinkedHashMap<>();
        String body = step.request().body();
        for (Member member : body == null || !step.route().takesJson()
                ? List.<Member>of()
                : step.route().members(Answer.read(body))) {
            if (member.value().isTextual()) {
                Set<String> lists = new TreeSet<>(codes.keySet());
                lists.removeIf(list -> !codes.get(list).contains(member.value().asText()));
                Set<String> described = step.route().codeLists().getOrDefault(member.place(), Set.of());
                if (!lists.isEmpty() && described.isEmpty()) {
                    findings.add(step.route() + " does not say of which list " + member.place() + " takes a code");
                }
                lists.retainAll(described);
                lists.removeIf(list -> !held.add(List.of(step.route().toString(), member.place(), list)));
                if (!lists.isEmpty()) {
                    untried.put(member.pointer(), lists);
                }
            }
        }
        return untried;
    }

    /** A code is held against its list wherever it stands, and against the day. */
    private void refuseOtherCodes(Step step, String pointer, Set<String> lists) {
        JsonNode body = Answer.read(step.request().body());
        String code = body.at(pointer).asText();
        refuseMembers(step.route(), step.request(), Map.of(pointer, TextNode.valueOf("GEEN_CODE")));
        settle();
        Expiry.during((list, any) -> lists.contains(list) && any.equals(code), () -> {
            refuseMembers(step.route(), step.request(), Map.of(pointer, body.at(pointer)));
            settle();
        });
    }

    /** What has a code that nobody may choose any more is read as before. */
    void readWithExpiredCodes() {
        if (codes.isEmpty()) {
            return;
        }
        Map<Route, Answer> known = new LinkedHashMap<>();
        walked.forEach((route, request) -> {
            // What is read of the audit log grows with each reading.
            if (route.reads()
                    && !route.path().startsWith("/code-lists")
                    && !route.path().startsWith("/audit-")) {
                known.put(route, request.send());
            }
        });
        Expiry.during(
                (list, any) -> true,
                () -> known.forEach((route, before) -> {
                    Answer answer = walked.get(route).send();
                    if (answer.status() != before.status()
                            || !Twins.comparable(answer.json()).equals(Twins.comparable(before.json()))) {
                        findings.add(
                                route + " shows another thing once codes have expired: " + before + " and " + answer);
                    }
                }));
    }

    /** An id of another municipality's in a body is an id of nothing. */
    private void refuseWhatIsElsewhere(Step there, String body) {
        for (String id : twins.ownIdsIn(body)) {
            String foreign = twins.there(body).replace(twins.there(id), id);
            Answer answer = there.request().withBody(foreign).send();
            Answer unknown = there.request()
                    .withBody(foreign.replace(id, UUID.randomUUID().toString()))
                    .send();
            note(there.route(), "with an id of another tenant", answer, Refused.fault(answer, 400, 404, 409));
            if (answer.status() != unknown.status()
                    || !Twins.withoutIds(answer.body()).equals(Twins.withoutIds(unknown.body()))) {
                findings.add(there.route() + " tells that something is elsewhere: " + answer + " and " + unknown);
            }
        }
    }

    private void compare(Answer answer, Answer other) {
        if (twins.namesAnythingOfHere(other.body())) {
            findings.add("Another tenant's: " + other);
        }
        twins.learn(newId(answer), newId(other));
        twins.learn(answer.json(), other.json());
        JsonNode expected = Twins.comparable(Answer.read(twins.there(answer.body())));
        JsonNode seen = Twins.comparable(other.json());
        if (answer.status() != other.status() || !expected.equals(seen)) {
            findings.add(
                    "Two tenants see more or less than each other: " + expected + " and " + seen + " at " + answer);
        }
    }

    /** What stands last in the address of what is new. */
    private static JsonNode newId(Answer answer) {
        String location = answer.header("Location");
        return location == null
                ? NullNode.instance
                : TextNode.valueOf(location.substring(location.lastIndexOf('/') + 1));
    }

    private void repeat(Request request, Answer first) {
        Set<String> before = state();
        Answer again = request.send();
        if (again.status() != first.status()
                || !again.json().equals(first.json())
                || !String.valueOf(again.header("ETag")).equals(String.valueOf(first.header("ETag")))
                || !String.valueOf(again.header("Location")).equals(String.valueOf(first.header("Location")))) {
            findings.add("The second answer is another: " + first + " and " + again);
        }
        String body = request.body();
        if (body != null) {
            Answer reused = request.withBody(body + "\n").send();
            note(null, "the key of another body", reused, Refused.fault(reused, 409));
            if (!reused.body().contains("idempotency-key-reused")) {
                findings.add("Another body with the same key: " + reused);
            }
        }
        unchanged(before, request.address() + " was repeated");
    }

    private Set<String> state() {
        wait.run();
        return stored.state();
    }

    private void unchanged(Set<String> before, String when) {
        Set<String> changed = new HashSet<>(state());
        changed.removeAll(before);
        if (!changed.isEmpty()) {
            findings.add("Something changed when " + when + ": " + changed);
        }
    }

    /** Sends everything once more, while the database is away; at once, for each waits a second for it. */
    void refuseWithoutDatabase(Set<String> exceptions) {
        ExecutorService desks = Executors.newFixedThreadPool(walked.size());
        try {
            Map<Route, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
            walked.forEach((route, request) -> {
                if (!exceptions.contains(route.path())) {
                    answers.put(route, CompletableFuture.supplyAsync(request::send, desks));
                }
            });
            answers.forEach((route, answer) -> judge(route, "without the database", answer.join(), 503));
        } finally {
            desks.shutdown();
        }
    }

    /** Sends everything once more, when the client has nothing left of what it may ask. */
    void refuseTooMany() {
        walked.forEach((route, request) -> {
            judge(route, "too many", whenNothingIsLeft(request), 429);
            // What a client may not do at all is not free either.
            Request forbidden = request.as(token(Twins.HERE, except(route.permissions())));
            judge(route, "too many that are not permitted", whenNothingIsLeft(forbidden), 429);
        });
        Answer nowhere =
                whenNothingIsLeft(Request.to("GET", "/no-such-thing").as(token(Twins.HERE, List.of(permissions))));
        note(null, "too many to no address", nowhere, Refused.fault(nowhere, 429));
    }

    @SuppressWarnings("StatementWithEmptyBody")
    private static Answer whenNothingIsLeft(Request request) {
        RateLimiter limiter = Arc.container().instance(RateLimiter.class).get();
        Answer answer;
        int attempts = 0;
        do {
            while (limiter.take(Twins.HERE, Tokens.CLIENT)) {
                // Each turn takes one.
            }
            answer = request.send();
            // Unless one more came to the allowance while it was under way.
        } while (answer.status() != 429 && ++attempts < 20);
        return answer;
    }

    /** Tries the walls that stand in the database itself, on the rows that the story left. */
    void tryTables(Set<String> untold) throws SQLException {
        findings.addAll(TenantTables.leaks(Twins.HERE, Twins.THERE, untold));
    }

    /** What was told is told as its contract says, and nothing has a contract that is never told. */
    void tryContracts(Set<String> untold) {
        findings.addAll(Told.of(Twins.HERE).breaches(untold));
    }

    /** A correction is a new version and an event that names the one it replaces; nothing is overwritten. */
    void tryCorrections() {
        Told told = Told.of(Twins.HERE);
        findings.addAll(told.faults());
        replacing.forEach((route, reason) -> {
            if (!route.corrects()) {
                findings.add(route + " is said to replace nothing, which nobody expects of it");
            }
        });
        for (Told.Change change : changes) {
            Route route = change.route();
            if (!told.keeps(change)) {
                findings.add(route + " leaves nothing of what was known before");
            }
            if (route.corrects() && told.replaces(change) == replacing.containsKey(route)) {
                findings.add(route + (replacing.containsKey(route) ? " does tell" : " does not tell")
                        + " that it replaces what was told before");
            }
        }
    }

    /** What should have been otherwise. */
    List<String> findings() {
        for (Route route : routes) {
            if (!walked.containsKey(route) && !left.containsKey(route)) {
                findings.add(route + " was not walked");
            }
            if (route.takes("If-Match") && !guarded.contains(route) && !left.containsKey(route)) {
                findings.add(route + " was never sent with a version");
            }
            if (!left.containsKey(route)) {
                route.codeLists().forEach((place, lists) -> untried(route, place, lists));
            }
        }
        Set<String> untaken = new TreeSet<>(codes.keySet());
        untaken.removeAll(uncodedLists.keySet());
        routes.forEach(route -> route.codeLists().values().forEach(untaken::removeAll));
        untaken.forEach(list -> findings.add("No request takes a code of list " + list));
        return findings;
    }

    private void untried(Route route, String place, Set<String> lists) {
        for (String list : lists) {
            if (!codes.containsKey(list)) {
                findings.add(route + " speaks of a list that the service has not: " + list);
            } else if (!uncodedLists.containsKey(list) && !held.contains(List.of(route.toString(), place, list))) {
                findings.add(route + " was never sent a code of list " + list + " at " + place);
            }
        }
    }

    private void refuse(Route route, String why, Request request, int status) {
        later(request, answer -> judge(route, why, answer, status));
    }

    /** Sends it together with others that change nothing; {@link #settle} waits for what is said of the answers. */
    private void later(Request request, Consumer<Answer> verdict) {
        underWay.add(
                CompletableFuture.supplyAsync(request::send, desks).thenApply(answer -> () -> verdict.accept(answer)));
    }

    private void settle() {
        while (!underWay.isEmpty()) {
            List<CompletableFuture<Runnable>> answered = List.copyOf(underWay);
            underWay.clear();
            answered.forEach(verdict -> verdict.join().run());
        }
    }

    private void judge(Route route, String why, Answer answer, int status) {
        note(route, why, answer, Refused.fault(answer, status));
        if (!route.promises(status)) {
            findings.add(route + " does not document " + status);
        }
    }

    private void note(@Nullable Route route, String why, Answer answer, @Nullable String fault) {
        if (fault != null) {
            findings.add(route + " " + why + ": " + fault + " in " + answer);
        }
    }

    /** The version to name in a change: that of the resource itself, or of the one to which the change is posted. */
    private @Nullable String version(Route route, List<String> ids, String tenant) {
        String owner = route.path().substring(0, route.path().lastIndexOf('/'));
        boolean isRead =
                routes.stream().anyMatch(other -> other.reads() && other.path().equals(route.path()));
        String own = isRead ? versionOf(route.path(), ids, tenant) : null;
        // A list has no version; what is posted to it changes what it belongs to.
        return own == null && route.method().equals("POST") ? versionOf(owner, ids, tenant) : own;
    }

    private @Nullable String versionOf(String path, List<String> ids, String tenant) {
        return Request.to("GET", route("GET", path).address(ids))
                .as(token(tenant, List.of(permissions)))
                .send()
                .header("ETag");
    }

    private String resource(Route route) {
        return routes.stream().anyMatch(other -> other.reads() && other.path().equals(route.path()))
                ? route.path()
                : route.path().substring(0, route.path().lastIndexOf('/'));
    }

    private Route route(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No route " + method + " " + path));
    }

    private String token(String tenant, List<String> some) {
        return tokens.computeIfAbsent(tenant + some, any -> Tokens.of(tenant, some.toArray(new String[0])));
    }

    private List<String> except(List<String> some) {
        return Stream.of(permissions).filter(any -> !some.contains(any)).toList();
    }

    @Override
    public void close() throws SQLException {
        desks.shutdownNow();
        stored.close();
    }

    private record Exchange(Request request, Answer answer) {}

    private record Step(
            Route route,
            List<String> ids,
            String query,
            Request request,
            @Nullable String version) {}
}
