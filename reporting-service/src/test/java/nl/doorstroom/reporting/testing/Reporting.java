package nl.doorstroom.reporting.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Request;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;

/** The service as a reader of figures and as its own database see it. */
public final class Reporting {

    private Reporting() {}

    /** A figure of 2025. */
    public static JsonPath figure(String name, Story story, String more) {
        return ask(
                        Tokens.PUTTEN,
                        name,
                        "periodStart=2025-01-01&periodEnd=2025-12-31&programmeId=" + story.id("pilot") + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Response ask(String tenant, String figure, String parameters) {
        return as(tenant, "reports:read", "reports:detail").get("/reporting/v1/reports/" + figure + "?" + parameters);
    }

    /** The whole answer for somebody who reads all of it; quicker than {@link #ask} where hundreds are asked. */
    public static String read(String figure, String parameters) {
        return Request.to("GET", "/reports/" + figure + "?" + parameters)
                .as(Tokens.of(Tokens.PUTTEN, "reports:read", "reports:detail"))
                .send()
                .body();
    }

    public static RequestSpecification as(String tenant, String... permissions) {
        return given().auth().oauth2(Tokens.of(tenant, permissions));
    }

    /** Every figure as text, for each of these days, without the moment at which it was asked. */
    public static List<String> figures(Story story, String knownAt, String... days) {
        List<String> answers = new ArrayList<>();
        for (String day : days) {
            for (String figure : new String[] {
                "placements",
                "ended-benefits",
                "lasting-work",
                "crews",
                "funnel",
                "milestones",
                "ladder",
                "basic-conditions",
                "alternatives",
                "group-sessions",
                "crew-occupancy",
                "crew-work",
                "hours-growth",
                "without-benefit",
                "benefit-applications",
                "societal-return"
            }) {
                for (String groupBy : new String[] {"none", "programme", "month"}) {
                    answers.add(read(
                            figure,
                            "periodStart=2025-01-01&periodEnd=2025-12-31&programmeId=" + story.id("pilot") + "&asOf="
                                    + day + "&knownAt=" + knownAt + "&groupBy=" + groupBy));
                }
            }
        }
        return answers;
    }

    /** Every kind of work has a value of its own, and another one from 2026 on; these were known before anything was told. */
    public static void tariffs() {
        execute("truncate societal_return_tariff");
        execute("""
                insert into societal_return_tariff (id, tenant, kind, valid_from, valid_to, amount_per_year, full_time_hours,
                  created_at, created_by)
                select gen_random_uuid(), '%s', kind, valid_from, valid_to, amount * number, 36, '2020-01-01', 'tester'
                from unnest('{WORK_AFTER_BENEFIT,WORK_WITHOUT_BENEFIT,CREW_WORK}'::text[]) with ordinality kinds (kind, number),
                  (values (date '2024-01-01', date '2025-12-31', 3500000), ('2026-01-01', null, 3600000))
                    months (valid_from, valid_to, amount)""".formatted(Tokens.PUTTEN));
    }

    /** All rows that serve, in a fixed order, without what tells only when they were written. */
    public static List<String> tables() {
        List<String> rows = new ArrayList<>();
        for (String table : new String[] {
            "fact",
            "fact_subject",
            "outcome_placement",
            "outcome_benefit",
            "outcome_check",
            "outcome_step",
            "outcome_finding"
        }) {
            String serving = table.startsWith("outcome")
                    ? " where generation = (select serving from outcome_generation g where g.tenant = t.tenant)"
                    : "";
            rows.addAll(texts("select '" + table + " ' || (to_jsonb(t) - 'generation' - 'seq')::text from " + table
                    + " t" + serving + " order by 1"));
        }
        return rows;
    }

    /** Forgets everything, as after the loss of the database. */
    public static void wipe() {
        execute(
                "truncate fact, fact_subject, replayed_fact, replayed_fact_subject, outcome_placement, outcome_benefit,"
                        + " outcome_check, outcome_step, outcome_finding, outcome_generation, erased_person, frozen_spell, inbox");
    }

    public static void execute(String sql) {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return texts;
    }
}
