package nl.doorstroom.platform.tenancy;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class KnownTenantsTest {

    @Inject
    KnownTenants tenants;

    @Test
    void knowsATenantFromItsFirstTransactionOn() {
        String newcomer = "00000001000000009901";
        assertEquals(0, timesListed(newcomer));

        CurrentTenant.call(newcomer, () -> true);
        CurrentTenant.call(newcomer, () -> true);

        assertEquals(1, timesListed(newcomer));
    }

    @Test
    void doesNotCountATransactionThatCameToNothing() {
        String unlucky = "00000001000000009902";

        assertThrows(
                IllegalStateException.class,
                () -> CurrentTenant.call(unlucky, () -> {
                    throw new IllegalStateException("undone");
                }));
        assertEquals(0, timesListed(unlucky));

        CurrentTenant.call(unlucky, () -> true);
        assertEquals(1, timesListed(unlucky));
    }

    private long timesListed(String tenant) {
        return tenants.list().stream().filter(tenant::equals).count();
    }
}
