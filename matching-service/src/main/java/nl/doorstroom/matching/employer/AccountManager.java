package nl.doorstroom.matching.employer;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the contact with an employer, as partners are told with a contact moment. Beside the moment and not part of it: the
 * moment stays as it was recorded, while a professional's name goes after two years.
 */
@Entity
@Immutable
public class AccountManager {

    @Id
    private UUID contactMomentId;

    @TenantId
    private String tenant;

    private @Nullable String name;
    private @Nullable String organisationName;
    private @Nullable String emailAddress;
    private @Nullable String phoneNumber;

    @SuppressWarnings("NullAway")
    protected AccountManager() {}

    @SuppressWarnings("NullAway")
    public AccountManager(
            UUID contactMomentId,
            @Nullable String name,
            @Nullable String organisationName,
            @Nullable String emailAddress,
            @Nullable String phoneNumber) {
        this.contactMomentId = contactMomentId;
        this.name = name;
        this.organisationName = organisationName;
        this.emailAddress = emailAddress;
        this.phoneNumber = phoneNumber;
    }

    public UUID contactMomentId() {
        return contactMomentId;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String organisationName() {
        return organisationName;
    }

    public @Nullable String emailAddress() {
        return emailAddress;
    }

    public @Nullable String phoneNumber() {
        return phoneNumber;
    }
}
