package nl.doorstroom.matching.employer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Account managers of the present tenant's contact moments. */
@Singleton
public class AccountManagerRepository implements PanacheRepositoryBase<AccountManager, UUID> {

    /** By the moments of which they are known still. */
    public Map<UUID, AccountManager> byContact(List<ContactMoment> contacts) {
        return list(
                        "contactMomentId in ?1",
                        contacts.stream().map(ContactMoment::id).toList())
                .stream()
                .collect(Collectors.toMap(AccountManager::contactMomentId, Function.identity()));
    }
}
