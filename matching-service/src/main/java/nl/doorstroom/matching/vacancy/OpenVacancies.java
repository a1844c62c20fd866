package nl.doorstroom.matching.vacancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The vacancies of the present tenant that are open, by plain SQL: a region may have many, and none of them is changed here. */
@Singleton
public class OpenVacancies {

    /** Rows at a time, so that the driver does not keep all of them beside what is made of them. */
    private static final int FETCH_SIZE = 2000;

    // Not the API's mapper, which is strict about what callers may write: Hibernate wrote these in a form of its own.
    private static final ObjectReader DETAILS =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(VacancyDetails.class);

    private final DataSource database;
    private final CurrentTenant tenant;

    OpenVacancies(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * In the order of their ids.
     *
     * @param ids of which vacancies; null: all that are open
     */
    public void read(@Nullable Collection<UUID> ids, Consumer<OpenVacancy> reader) {
        String query =
                "select id, employer_id, contract_kind, hours_min, hours_max, pc4, start_date, closing_date, details"
                        + " from vacancy where tenant = ? and state = 'OPEN'"
                        + (ids == null ? "" : " and id = any (?)")
                        // What is kept of them lies in memory as it was read, and is walked in this order: twice as
                        // fast.
                        + " order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCH_SIZE);
            select.setString(1, tenant.tenant());
            if (ids != null) {
                select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(new OpenVacancy(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getBigDecimal(4),
                            row.getBigDecimal(5),
                            row.getString(6),
                            row.getObject(7, LocalDate.class),
                            row.getObject(8, LocalDate.class),
                            DETAILS.readValue(row.getString(9))));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The open vacancies cannot be read", failure);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The details of a vacancy are written by this service", impossible);
        }
    }
}
