package nl.doorstroom.participants.contact.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class ContactDetailsResourceTest {

    private static final String ADDRESS = "\"address\": {\"street\": \"Geheimstraat\", \"houseNumber\": \"7\","
            + " \"postcode\": \"3881ab\", \"city\": \"Putten\"}";

    @Test
    void keepsHowAPersonCanBeReachedAndEachVersionOfIt() throws SQLException {
        String person = aParticipant();

        put(person, null, "{" + ADDRESS + "}").then().statusCode(200).header("ETag", "\"1\"");
        put(person, "\"1\"", "{\"phoneNumbers\": [\"06-12345678\"], \"preferredChannel\": \"SMS\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("address", nullValue());

        get(person)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phoneNumbers", contains("06-12345678"))
                .body("preferredChannel", equalTo("SMS"));
        asCaseManager()
                .get(address(person) + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.recordedBy", everyItem(not(nullValue())))
                .body("items[0].details.address.postcode", equalTo("3881 AB"))
                .body("items[0].details.address.country", equalTo("NL"))
                .body("items[1].details.phoneNumbers", contains("06-12345678"));
        assertEquals(
                List.of(
                        "register-participant",
                        "change-contact-details",
                        "change-contact-details",
                        "read-contact-details",
                        "read-contact-details-history"),
                activities(person));
    }

    @Test
    void wantsTheVersionThatIsReplaced() {
        String person = aParticipant();

        put(person, "\"1\"", "{}").then().statusCode(412);
        put(person, null, "{}").then().statusCode(200);
        put(person, null, "{}").then().statusCode(428);
        put(person, "\"9\"", "{}").then().statusCode(412);
    }

    @Test
    void storesNothingThatCanBeReadWithoutThePersonsKey() throws SQLException {
        String person = aParticipant();
        put(person, null, "{" + ADDRESS + "}").then().statusCode(200);

        for (String table : new String[] {"contact_details", "contact_details_version", "audit_entry"}) {
            try (Connection connection = RealParts.superuser();
                    PreparedStatement query = connection.prepareStatement(
                            "select count(*) from " + table + " t where to_jsonb(t)::text ~* ?")) {
                query.setString(1, "Geheimstraat|4765686569"); // and its beginning in hexadecimal digits
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    assertFalse(row.getLong(1) > 0, table);
                }
            }
        }
    }

    @Test
    void hidesThemFromAnotherTenantAndSaysWhenThereAreNone() {
        String person = aParticipant();
        get(person).then().statusCode(404);
        put(person, null, "{}").then().statusCode(200);

        as(VOORBURG, "participants:read").get(address(person)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"address": {"street": "A", "houseNumber": "1", "city": "Putten"}}                                             | /address/postcode
            {"address": {"street": "A", "houseNumber": "1", "postcode": "0881 AB", "city": "Putten"}}                      | /address/postcode
            {"address": {"street": "A", "houseNumber": "1", "postcode": "3881 SS", "city": "Putten"}}                      | /address/postcode
            {"address": {"street": "", "houseNumber": "1", "postcode": "3881 AB", "city": "Putten"}}                       | /address/street
            {"address": {"street": "A", "houseNumber": "1", "postcode": "3881 AB", "city": "P\\u0000"}}                     | /address/city
            {"address": {"street": "A", "houseNumber": "1", "postcode": "3881 AB", "city": "Putten", "country": "nl"}}     | /address/country
            {"address": "Dorpsstraat 1"}                                                                                   | /address
            {"phoneNumbers": ["12"]}                                                                                       | /phoneNumbers/0
            {"phoneNumbers": ["0612345678", null]}                                                                         | /phoneNumbers/1
            {"phoneNumbers": ["061234567", "061234567", "061234567", "061234567", "061234567", "061234567"]}               | /phoneNumbers
            {"emailAddress": "nobody"}                                                                                     | /emailAddress
            {"preferredChannel": "EMAIL"}                                                                                  | /preferredChannel
            {"preferredChannel": "POSTDUIF"}                                                                               | /preferredChannel
            """)
    void namesWhatIsWrong(String body, String pointer) {
        String person = aParticipant();

        put(person, null, body).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"address": {"street": "شارع الملك", "houseNumber": "1", "city": "عمان", "country": "JO"}}
            {"address": {"street": "Hauptstraße 🏠", "houseNumber": "1", "postcode": "47533", "city": "Kleve", "country": "DE"}}
            {"address": {"street": "Postbus", "houseNumber": "1", "postcode": "1000 aa", "city": "Amsterdam"}, "preferredChannel": "POST"}
            """)
    void takesAddressesAsTheyAreWritten(String body) {
        String person = aParticipant();

        put(person, null, body).then().statusCode(200);
    }

    private static String address(String person) {
        return BASE + "/participants/" + person + "/contact-details";
    }

    private static Response get(String person) {
        return asCaseManager().get(address(person));
    }

    private static Response put(String person, String ifMatch, String body) {
        var request = asCaseManager().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(address(person));
    }
}
